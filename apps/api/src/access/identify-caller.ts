import { type AccessRepository, accessRepository, type Database } from "@callhook/db";
import type { SignIn } from "../auth/create-sign-in.ts";
import { bearerOf } from "../http/bearer.ts";
import { inBatches } from "../in-batches.ts";
import type { Caller } from "./caller.ts";

export type KeyBySecret = AccessRepository["keyBySecret"];

const nobody: Caller = { kind: "nobody" };

/**
 * Who sends a request: a service by `Authorization: Bearer …`, or else a person by their session's cookie. A
 * request with a bearer is never a person's, so that a page of another site cannot add one to somebody's cookie.
 * `responseHeaders` is given a new cookie when the session was extended.
 */
export async function identifyCaller(options: {
  database: Database;
  signIn: SignIn;
  keyBySecret: KeyBySecret;
  headers: Headers;
  responseHeaders: Headers;
}): Promise<Caller> {
  const { database, signIn, keyBySecret, headers, responseHeaders } = options;
  if (headers.has("authorization")) return identifyKey({ keyBySecret, secret: bearerOf(headers) });
  if (!headers.has("cookie")) return nobody;
  const session = await signIn.readSession({ headers, responseHeaders });
  if (session === null) return nobody;
  const memberships = await accessRepository(database).membershipsOf(session.person.id);
  return { kind: "person", ...session, memberships };
}

async function identifyKey(options: { keyBySecret: KeyBySecret; secret: string | null }): Promise<Caller> {
  const { keyBySecret, secret } = options;
  if (secret === null) return nobody;
  const key = await keyBySecret(secret);
  return key === null || key.ended !== null ? nobody : { kind: "key", key };
}

/** Looks a key up once for all who follow calls with it and ask at the same moment. */
export function keysBySecret(database: Database): KeyBySecret {
  const { keyBySecret } = accessRepository(database);
  return inBatches(async (secrets) => {
    const found = new Map([...new Set(secrets)].map((secret) => [secret, keyBySecret(secret)]));
    return Promise.allSettled(secrets.map(async (secret) => (await found.get(secret)) ?? null));
  });
}
