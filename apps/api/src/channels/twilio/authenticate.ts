import { CallhookError } from "@callhook/core";
import { lineAccess } from "@callhook/db";
import { type FoundLine, findTwilioLines, readLineCredential } from "../../lines/find-line.ts";
import type { Services } from "../../services.ts";
import { type FormParameters, isSignedByTwilio } from "./signature.ts";

/**
 * The line that a request of Twilio is for. The attack: somebody enters another's account and number as a line of their
 * own workspace, to get their calls. Only the account's own token signs, so the line whose token verifies is the one.
 * Who fails learns nothing, not even whether there is such a line.
 */
export async function authenticate(options: {
  services: Pick<Services, "database" | "keyring">;
  accountId: string;
  to: string;
  signature: string | undefined;
  /** As Twilio knows it. */
  url: string;
  parameters?: FormParameters;
}): Promise<FoundLine> {
  const { services, accountId, to, signature, url, parameters } = options;
  const verified: FoundLine[] = [];
  for (const line of await findTwilioLines({ services, accountId, to })) {
    const authToken = await readLineCredential({ services, line });
    if (authToken === undefined) continue;
    if (isSignedByTwilio({ authToken, signature, url, ...(parameters && { parameters }) }))
      verified.push(line);
  }
  const line = verified.find(({ enabled }) => enabled) ?? verified[0];
  if (line !== undefined) {
    if (!line.isVerified) await lineAccess(services.database).noteVerified(line);
    return line;
  }
  const message = "This request is not signed by Twilio for a phone line of this server.";
  throw new CallhookError({ code: "not-allowed", message });
}
