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
  return readLineSecret({ ...options, name: options.line.credentialSecret });
}

/** The value of a secret that the line names, as it is in the line's environment; undefined where there is none. */
export async function readLineSecret(options: {
  services: Pick<Services, "database" | "keyring">;
  line: Pick<FoundLine, "workspaceId" | "environment">;
  name: string | null;
}): Promise<string | undefined> {
  const { services, line, name } = options;
  if (name === null) return undefined;
  const { workspaceId, environment } = line;
  const { database, keyring } = services;
  const secrets = secretRepository({ database, workspaceId, keyring });
  return (await secrets.read(name, environment))?.value;
}
