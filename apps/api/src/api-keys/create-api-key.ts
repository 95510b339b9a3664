import { type Permission, permissions } from "@callhook/core";
import { type ApiKey, apiKeyRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";
import { issuerOf } from "./issuer-of.ts";
import { withinOwn } from "./within-own.ts";

type CreateInput = {
  name: string;
  scopes?: Permission[] | undefined;
  expiresInDays?: number | null | undefined;
  requestsPerMinute?: number | null | undefined;
};

const dayMilliseconds = 24 * 60 * 60 * 1000;
/** What a service does; keys that let people in or make more keys have to be asked for by name. */
const neverByDefault = new Set<Permission>([
  "members:write",
  "api-keys:write",
  "plan:write",
  "workspace:remove",
]);

/** Makes a key that may do at most what its maker may; `key` is answered this once. */
export async function createApiKey(options: {
  context: Context;
  input: CreateInput;
}): Promise<ApiKey & { key: string }> {
  const { context, input } = options;
  const { name, expiresInDays, requestsPerMinute = null } = input;
  const own = context.permissions;
  const usual = permissions.filter((scope) => own.has(scope) && !neverByDefault.has(scope));
  const scopes = withinOwn({ scopes: input.scopes ?? usual, own, what: "key" });
  const isEndless = expiresInDays === undefined || expiresInDays === null;
  const expiresAt = isEndless ? null : new Date(Date.now() + expiresInDays * dayMilliseconds);
  const issuer = issuerOf(context);
  const keys = apiKeyRepository(scopeOf(context));
  const { secret, ...key } = await keys.create({ name, scopes, expiresAt, requestsPerMinute, issuer });
  return { ...key, key: secret };
}
