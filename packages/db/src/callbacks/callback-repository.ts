import { randomBytes } from "node:crypto";
import type { CallbackSubject } from "@callhook/core/engine";
import { sql } from "drizzle-orm";
import { keyHash } from "../access/new-key.ts";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { newId } from "../identifier.ts";
import { callbacks } from "../schema/callbacks.ts";
import type { Scope } from "../scope.ts";

/** Which of the workspace's tool calls an address is for. */
type OwnSubject = Omit<CallbackSubject, "workspaceId">;

export type CallbackRepository = {
  /** A token of 256 random bits that is good for one answer within a day; only its hash is kept. */
  open(subject: OwnSubject): Promise<string>;
};

/** Longer than this nobody waits for an answer. */
const lifetime = sql`now() + interval '1 day'`;

/** The callback addresses of one workspace's calls. */
export function callbackRepository(scope: Scope): CallbackRepository {
  const { workspaceId } = scope;
  const connection = connectionOf(scope.database);
  return withDatabaseErrors({
    open: async (subject: OwnSubject) => {
      const token = `cb_${randomBytes(32).toString("base64url")}`;
      const row = { workspaceId, id: newId("callback"), tokenHash: keyHash(token), ...subject };
      await connection.insert(callbacks).values({ ...row, expiresAt: lifetime });
      return token;
    },
  });
}
