import { accessRepository, type Database, keyHash } from "@callhook/db";
import type { SignIn } from "../auth/create-sign-in.ts";
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
  const authorization = headers.get("authorization");
  if (authorization !== null) return identifyKey({ database, authorization });
  if (!headers.has("cookie")) return nobody;
  const session = await signIn.readSession({ headers, responseHeaders });
  if (session === null) return nobody;
  const memberships = await accessRepository(database).membershipsOf(session.person.id);
  return { kind: "person", ...session, memberships };
}

async function identifyKey(options: { database: Database; authorization: string }): Promise<Caller> {
  const secret = /^Bearer +(\S{1,200})$/i.exec(options.authorization)?.[1];
  if (secret === undefined) return nobody;
  const key = await accessRepository(options.database).keyByHash(keyHash(secret));
  return key === null || key.ended !== null ? nobody : { kind: "key", key };
}
