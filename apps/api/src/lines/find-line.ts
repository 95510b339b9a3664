import type { LineProvider } from "@callhook/core";
import { type FoundLine, lineAccess, secretRepository } from "@callhook/db";
import type { Services } from "../services.ts";

export type { FoundLine } from "@callhook/db";

/**
 * The lines that a call to `to` in a Twilio account may be for, in every workspace, those of the number first and those
 * that are switched off last. Anybody can claim an account: a line may only answer where its own token verifies the
 * signature.
 */
export function findTwilioLines(options: {
  services: Pick<Services, "database">;
  accountId: string;
  to: string;
}): Promise<FoundLine[]> {
  const { services, ...call } = options;
  return lineAccess(services.database).findTwilio(call);
}

/** The line that an address is of, or undefined: none has it, or it is switched off. */
export function findLineByPath(options: {
  services: Pick<Services, "database">;
  provider: LineProvider;
  pathSecret: string;
}): Promise<FoundLine | undefined> {
  const { services, ...path } = options;
  return lineAccess(services.database).findByPath(path);
}

/**
 * What calls on the line are proved with: Twilio's Auth Token, or the API key of ElevenLabs. Undefined where the line
 * names no secret, or one that is gone; read anew for each call, so that a replaced one holds at once.
 */
export async function readLineCredential(options: {
  services: Pick<Services, "database" | "keyring">;
  line: Pick<FoundLine, "workspaceId" | "credentialSecret" | "environment">;
}): Promise<string | undefined> {
  const { services, line } = options;
  const { workspaceId, credentialSecret, environment } = line;
  if (credentialSecret === null) return undefined;
  const { database, keyring } = services;
  const secrets = secretRepository({ database, workspaceId, keyring });
  return (await secrets.read(credentialSecret, environment))?.value;
}
