import type { LineProvider } from "@callhook/core";
import { and, asc, desc, eq, exists, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { keyHash } from "../access/new-key.ts";
import type { Connection } from "../connection.ts";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { lines } from "../schema/lines.ts";
import { storableText } from "../storable-text.ts";
import { type Line, lineFromRow } from "./line-row.ts";

/** A line, whose it is, and whether its own token has ever signed a request of its account. */
export type FoundLine = Line & { workspaceId: string; isVerified: boolean };

export type LineAccess = {
  /**
   * The lines that a call to `to` in this Twilio account may be for, in every workspace: those of workspaces whose token
   * has signed before come first, and those of the number before those of all numbers. Anybody can claim an account; the
   * signature, checked with the line's own token, decides. One that is switched off is among the last of its workspace:
   * its callers are told so.
   */
  findTwilio(call: { accountId: string; to: string }): Promise<FoundLine[]>;
  /** Remembers that the line's own token has signed: its account is no mere claim. */
  noteVerified(line: Pick<FoundLine, "workspaceId" | "id">): Promise<void>;
  /** The line whose address holds this secret, or undefined. */
  findByPath(path: { provider: LineProvider; pathSecret: string }): Promise<FoundLine | undefined>;
};

/** So many that no honest account has more, and that whoever claims one often does not slow its calls down. */
const mostCandidates = 50;

/** The attack: one workspace claims another's account so often that the true line is not among the candidates. */
const mostOfAWorkspace = 2;

const bestFirst = [
  desc(lines.isEnabled),
  sql`${lines.phoneNumber} is null`,
  asc(lines.createdAt),
  asc(lines.id),
];

const placeInWorkspace = sql<number>`row_number() over (
  partition by ${lines.workspaceId} order by ${sql.join(bestFirst, sql`, `)}
)`.as("place");

const proven = alias(lines, "proven");

/** Which line a call is for: asked before a workspace is known, so outside of any. */
export function lineAccess(database: Database): LineAccess {
  const connection = connectionOf(database);
  return withDatabaseErrors({
    findTwilio: async ({ accountId, to }: { accountId: string; to: string }) => {
      const isAccount = and(eq(lines.provider, "twilio"), eq(lines.accountId, storableText(accountId)));
      const isNumber = or(eq(lines.phoneNumber, storableText(to)), isNull(lines.phoneNumber));
      const ranked = connection
        .select({ workspaceId: lines.workspaceId, id: lines.id, place: placeInWorkspace })
        .from(lines)
        .where(and(isAccount, isNumber))
        .as("ranked");
      const isRanked = and(eq(ranked.workspaceId, lines.workspaceId), eq(ranked.id, lines.id));
      const rows = await connection
        .select({ lines })
        .from(lines)
        .innerJoin(ranked, isRanked)
        .where(lte(ranked.place, mostOfAWorkspace))
        .orderBy(desc(exists(proofOf(connection))), ...bestFirst)
        .limit(mostCandidates);
      return rows.map(({ lines: row }) => foundFromRow(row));
    },
    noteVerified: async ({ workspaceId, id }: Pick<FoundLine, "workspaceId" | "id">) => {
      const isLine = and(eq(lines.workspaceId, workspaceId), eq(lines.id, id));
      await connection
        .update(lines)
        .set({ verifiedAt: sql`now()` })
        .where(and(isLine, isNull(lines.verifiedAt)));
    },
    findByPath: async ({ provider, pathSecret }: { provider: LineProvider; pathSecret: string }) => {
      const isPath = eq(lines.pathSecretHash, keyHash(pathSecret));
      const [row] = await connection
        .select()
        .from(lines)
        .where(and(isPath, eq(lines.provider, provider), lines.isEnabled));
      return row === undefined ? undefined : foundFromRow(row);
    },
  });
}

/**
 * That a line of the same workspace was verified for the account. The attack: so many workspaces claim another's
 * account that the true line is not among the candidates.
 */
function proofOf(connection: Connection) {
  return connection
    .select({ id: proven.id })
    .from(proven)
    .where(
      and(
        eq(proven.workspaceId, lines.workspaceId),
        eq(proven.provider, lines.provider),
        eq(proven.accountId, lines.accountId),
        isNotNull(proven.verifiedAt),
      ),
    );
}

function foundFromRow(row: typeof lines.$inferSelect): FoundLine {
  return { ...lineFromRow(row), workspaceId: row.workspaceId, isVerified: row.verifiedAt !== null };
}
