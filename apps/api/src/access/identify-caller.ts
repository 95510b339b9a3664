import { accessRepository, type Database } from "@callhook/db";
import type { SignIn } from "../auth/create-sign-in.ts";
import { bearerOf } from "../http/bearer.ts";
import type { Caller } from "./caller.ts";

const nobody: Caller = { kind: "nobody" };

/**
 * Who sends a request: a service by `Authorization: Bearer …`, or else a person by their session's cookie. A
 * request with a bearer is never a person's, so that a page of another site cannot add one to somebody's cookie.
 * `responseHeaders` is given a new cookie when the session was extended.
 */
export async function identifyCaller(options: {
  database: Database;
  signIn: SignIn;
  headers: Headers;
  responseHeaders: Headers;
}): Promise<Caller> {
  const { database, signIn, headers, responseHeaders } = options;
  if (headers.has("authorization")) return identifyKey({ database, secret: bearerOf(headers) });
  if (!headers.has("cookie")) return nobody;
  const session = await signIn.readSession({ headers, responseHeaders });
  if (session === null) return nobody;
  const memberships = await accessRepository(database).membershipsOf(session.person.id);
  return { kind: "person", ...session, memberships };
}

async function identifyKey(options: { database: Database; secret: string | null }): Promise<Caller> {
  const { database, secret } = options;
  if (secret === null) return nobody;
  const key = await accessRepository(database).keyBySecret(secret);
  return key === null || key.ended !== null ? nobody : { kind: "key", key };
}
