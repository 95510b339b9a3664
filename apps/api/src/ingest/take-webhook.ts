import { CallhookError } from "@callhook/core";
import { type IngestPlatform, webhookKind } from "@callhook/core/interop";
import { type FoundLine, ingestRepository } from "@callhook/db";
import { findLineByPath, readLineSecret } from "../lines/find-line.ts";
import type { Services } from "../services.ts";
import { isSigned } from "./is-signed.ts";

/** What the platform is told: `stored` and `repeated` are on their way to the record, `ignored` is not for it. */
export type Acknowledgement = { received: true; result: "stored" | "repeated" | "ignored" };

type Delivery = {
  services: Services;
  platform: IngestPlatform;
  pathSecret: string;
  headers: Headers;
  body: Uint8Array;
};

/**
 * Takes a platform's webhook in. Nothing is read of it before its signature was found to be good, and it is
 * acknowledged once it is kept for good: whoever dies afterwards, it will be recorded.
 */
export async function takeWebhook(delivery: Delivery): Promise<Acknowledgement> {
  const { services, platform, body } = delivery;
  const line = await requireSigned(delivery);
  const kind = webhookKind({ platform, body: new TextDecoder().decode(body) });
  if (kind.kind === "ignored") return { received: true, result: "ignored" };
  const { workspaceId, id: lineId, agent, environment } = line;
  const { isNew } = await ingestRepository({ database: services.database, workspaceId }).receive({
    lineId,
    platform,
    agent,
    environment,
    body,
    event: kind.event,
    // What cannot be read is kept as well, for people to see what became of it.
    externalId: kind.kind === "call" ? kind.externalId : null,
  });
  return { received: true, result: isNew ? "stored" : "repeated" };
}

/** Which of it failed, the address, the missing secret or the signature, nobody outside learns. */
async function requireSigned({
  services,
  platform,
  pathSecret,
  headers,
  body,
}: Delivery): Promise<FoundLine> {
  const line = await findLineByPath({ services, provider: platform, pathSecret });
  const secret =
    line === undefined ? undefined : await readLineSecret({ services, line, name: line.webhookSecret });
  const isProved = secret !== undefined && isSigned({ platform, headers, body, secret });
  if (line !== undefined && isProved) return line;
  throw new CallhookError({ code: "not-signed-in", message: "This webhook is not signed by its platform." });
}
