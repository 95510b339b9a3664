import { scrubber, shortestSecret } from "@callhook/core/engine";
import { secretRepository } from "@callhook/db";
import type { Services } from "../services.ts";
import type { EchoedRequest } from "./echoed-request.ts";

/**
 * What arrived without the values of the workspace's own secrets, under whatever name they came. Only for what is kept
 * and shown to members: an answer that masks them would tell whoever knows the address which guesses are right.
 */
export async function withoutSecrets(options: {
  services: Services;
  workspaceId: string;
  request: EchoedRequest;
}): Promise<EchoedRequest> {
  const { request } = options;
  const values = await knownSecrets(options);
  if (values.size === 0) return request;
  const { text, json } = scrubber(values);
  return {
    ...request,
    path: text(request.path),
    query: Object.fromEntries(
      Object.entries(request.query).map(([name, value]) => [
        text(name),
        Array.isArray(value) ? value.map(text) : text(value),
      ]),
    ),
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, text(value)])),
    body: json(request.body),
  };
}

type Owner = { services: Services; workspaceId: string };

async function knownSecrets({ services, workspaceId }: Owner): Promise<ReadonlySet<string>> {
  const { database, keyring, logger } = services;
  const { values, unreadable } = await secretRepository({ database, workspaceId, keyring }).readAll();
  // Sealed under a key that is gone: nobody can send it from here either.
  if (unreadable > 0)
    logger.warn({ workspaceId, unreadable }, "some secrets could not be looked for in an echo");
  // A word of three letters would take whole texts with it, and is nobody's secret.
  return new Set(values.filter((value) => value.length >= shortestSecret));
}
