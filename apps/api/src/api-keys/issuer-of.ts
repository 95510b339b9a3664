import { CallhookError } from "@callhook/core";
import type { Issuer } from "@callhook/db";
import type { Context } from "../context.ts";

/**
 * In whose name a key or token is made. The attack: a token leaks from a browser and is turned into one that lasts.
 * Tokens make neither keys nor tokens.
 */
export function issuerOf({ key, actor }: Context): Issuer {
  if (key === null) return actor.id === null ? null : { kind: "person", personId: actor.id };
  if (key.kind === "token") throw tokensMakeNothing();
  return { kind: "key", keyId: key.keyId };
}

function tokensMakeNothing(): CallhookError {
  const message = "A short-lived token makes no keys and no tokens. Ask with an API key, or sign in.";
  return new CallhookError({ code: "not-allowed", message });
}
