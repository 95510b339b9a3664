import { createHmac } from "node:crypto";
import { isSameText } from "../same-text.ts";

/** In no token, and needs no escape in an address; behind a dot the dashboard's server would see a file's ending. */
const separator = "~";

/**
 * An invitation's token as a mail holds it: with a signature. The attack: whoever invites is answered the
 * link, too. An admin of any workspace invites somebody else's address, makes the account themselves, and waits in it
 * until its owner signs in by a link or a provider, and is let into workspaces of others. So only the link that was
 * mailed proves the address.
 */
export function mailedToken({ token, secret }: { token: string; secret: string }): string {
  return `${token}${separator}${signature({ token, secret })}`;
}

/** The token itself, and whether it was taken from a mail of ours. */
export function readInvitationToken(options: { given: string; secrets: readonly string[] }): {
  token: string;
  isMailed: boolean;
} {
  const { given, secrets } = options;
  const token = bareToken(given);
  return { token, isMailed: secrets.some((secret) => isSameText(given, mailedToken({ token, secret }))) };
}

/** The token without its signature, which is all that it takes to be let in. */
export function bareToken(given: string): string {
  const [token = ""] = given.split(separator, 1);
  return token;
}

function signature({ token, secret }: { token: string; secret: string }): string {
  return createHmac("sha256", secret).update(`mailed invitation ${token}`).digest("base64url");
}
