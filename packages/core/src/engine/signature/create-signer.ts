import type { HttpRequest } from "../../execution/request/build-request.ts";
import { headerSafe } from "../../execution/request/header-safe.ts";
import type { Delivery } from "../../execution/send.ts";
import { createWorkspaceKeys } from "./create-workspace-keys.ts";
import { readSigningKeys } from "./read-signing-keys.ts";
import { requestContent, webhookContent } from "./signed-content.ts";
import type { SigningKey } from "./signing-key.ts";

/**
 * Secrets of Standard Webhooks (`whsec_` and base64 of 24 to 64 bytes); several while they are being rotated.
 * A workspace whose list is empty does not sign.
 */
export type SigningOptions = { secrets: string[] | ((workspaceId: string) => string[] | Promise<string[]>) };

/** The request with its signatures: at once, unless the workspace's secrets have to be asked for. */
export type Sign = (delivery: Delivery) => HttpRequest | Promise<HttpRequest>;

/** Null where nothing is signed; throws `invalid-input` for secrets that cannot be used. */
export function createSigner(options: { signing: SigningOptions | undefined; now: () => Date }): Sign | null {
  const { signing, now } = options;
  if (signing === undefined) return null;
  const { secrets } = signing;
  if (typeof secrets !== "function") {
    const keys = readSigningKeys(secrets);
    return keys.length === 0 ? null : (delivery) => signRequest(delivery, { keys, now });
  }
  const keysOf = createWorkspaceKeys({ secrets, now });
  return (delivery) => {
    const keys = keysOf(delivery.workspaceId);
    if (!(keys instanceof Promise)) return signRequest(delivery, { keys, now });
    return delivery.deadline.race(keys).then((read) => signRequest(delivery, { keys: read, now }));
  };
}

function signRequest(
  { request, messageId }: Delivery,
  { keys, now }: { keys: readonly SigningKey[]; now: () => Date },
): HttpRequest {
  if (keys.length === 0) return request;
  const { method, url, headers, body } = request;
  const id = headerSafe(messageId);
  const timestamp = String(Math.floor(now().getTime() / 1000));
  return {
    method,
    url,
    headers: {
      ...headers,
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": signatures(keys, webhookContent({ id, timestamp, body: body ?? "" })),
      "x-callhook-signature": signatures(keys, requestContent({ id, timestamp, method, url })),
    },
    body,
  };
}

/** One from each key, so that a receiver that knows either secret of a rotation accepts it. */
function signatures(keys: readonly SigningKey[], content: string): string {
  let list = "";
  for (const key of keys) list += `${list === "" ? "" : " "}v1,${key.sign(content)}`;
  return list;
}
