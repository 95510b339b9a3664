import { type Database, peopleRepository } from "@callhook/db";
import type { Person } from "../access/caller.ts";
import { endOfSession, sessionSeconds } from "./session-lifetime.ts";
import { readSignedCookie, withCurrentSignatures } from "./signed-cookies.ts";

export type ReadSession = (options: {
  headers: Headers;
  responseHeaders: Headers;
}) => Promise<{ person: Person; sessionId: string } | null>;

/**
 * Who a session's cookie says is there, with every request and so by one query of our own, in about half of the time
 * that the library takes. Nothing is kept in between, so that a session that was ended is ended at once. The library
 * is asked only when a session is to be extended, once a day.
 */
export function readSession(options: {
  database: Database;
  secrets: readonly string[];
  cookies: Promise<{ sessionToken: { name: string }; dontRememberToken: { name: string } }>;
  renew: (headers: Headers) => Promise<Headers>;
}): ReadSession {
  const { database, secrets, renew } = options;
  return async ({ headers, responseHeaders }) => {
    const { sessionToken, dontRememberToken } = await options.cookies;
    const header = headers.get("cookie");
    const token = readSignedCookie({ header, name: sessionToken.name, secrets });
    if (token === null) return null;
    const found = await peopleRepository(database).bySession(token);
    if (found === null) return null;
    const isShort = readSignedCookie({ header, name: dontRememberToken.name, secrets }) !== null;
    const gainedMs =
      endOfSession({ startedAt: found.startedAt, now: Date.now() }).getTime() - found.expiresAt.getTime();
    if (!isShort && gainedMs > sessionSeconds.extendedAfter * 1000) {
      const cookie = withCurrentSignatures({ header: header ?? "", secrets });
      const renewed = await renew(new Headers({ cookie }));
      for (const value of renewed.getSetCookie()) responseHeaders.append("set-cookie", value);
    }
    return { person: found.person, sessionId: found.sessionId };
  };
}
