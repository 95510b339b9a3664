import { randomUUID } from "node:crypto";
import type { Role } from "@callhook/core";
import { and, asc, eq, like, lt, sql } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { members } from "../schema/members.ts";
import { sessions, signInAttempts, users } from "../schema/people.ts";
import type { Scope } from "../scope.ts";

/** Any number that no other advisory lock of ours has. */
const foundingLock = 7_162_001;

export type SignedInPerson = {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  twoFactorEnabled: boolean;
};

export type PeopleRepository = {
  /** Whether anybody has an account yet. */
  isEmpty(): Promise<boolean>;
  /**
   * Waits for its turn, to be held until the transaction that the database stands for ends. Two who sign up at once
   * on an empty installation would both see that it is empty; so the second looks only when the first is done.
   */
  lockFounding(): Promise<void>;
  /** Whether it is their account that the installation began with. */
  isFirst(userId: string): Promise<boolean>;
  findByEmail(email: string): Promise<SignedInPerson | null>;
  /** Empty for nobody. */
  emailOf(userId: string): Promise<string>;
  /** Whose session it is, in one query; null when there is none of this token or its time is up. */
  bySession(token: string): Promise<FoundSession | null>;
  /** True for the first who gives this code for this person, and for nobody else within five minutes. */
  claimCode(options: { userId: string; code: string }): Promise<boolean>;
};

export type FoundSession = {
  person: SignedInPerson;
  sessionId: string;
  startedAt: Date;
  expiresAt: Date;
};

const claimedMs = 5 * 60 * 1000;

const personColumns = {
  id: users.id,
  name: users.name,
  email: users.email,
  emailVerified: users.emailVerified,
  twoFactorEnabled: sql<boolean>`coalesce(${users.twoFactorEnabled}, false)`,
};

/** People, who stand outside every workspace. */
export function peopleRepository(database: Database): PeopleRepository {
  const connection = connectionOf(database);
  return withDatabaseErrors({
    isEmpty: async () => {
      const [row] = await connection
        .select({ one: sql<number>`1` })
        .from(users)
        .limit(1);
      return row === undefined;
    },
    lockFounding: async () => {
      await connection.execute(sql`select pg_advisory_xact_lock(${foundingLock})`);
    },
    isFirst: async (userId: string) => {
      const select = connection.select({ id: users.id }).from(users);
      const [first] = await select.orderBy(asc(users.createdAt), asc(users.id)).limit(1);
      return first?.id === userId;
    },
    findByEmail: async (email: string) => {
      const isTheirs = eq(users.email, email.toLowerCase());
      const [row] = await connection.select(personColumns).from(users).where(isTheirs);
      return row ?? null;
    },
    emailOf: async (userId: string) => {
      const [row] = await connection.select({ email: users.email }).from(users).where(eq(users.id, userId));
      return row?.email ?? "";
    },
    bySession: async (token: string) => {
      const [row] = await connection
        .select({
          person: personColumns,
          sessionId: sessions.id,
          startedAt: sessions.createdAt,
          expiresAt: sessions.expiresAt,
        })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(eq(sessions.token, token));
      return row === undefined || row.expiresAt.getTime() <= Date.now() ? null : row;
    },
    claimCode: async ({ userId, code }: { userId: string; code: string }) => {
      const now = Date.now();
      const isOver = and(like(signInAttempts.key, "code|%"), lt(signInAttempts.lastRequest, now - claimedMs));
      await connection.delete(signInAttempts).where(isOver);
      const claimed = await connection
        .insert(signInAttempts)
        .values({ id: randomUUID(), key: `code|${userId}|${code}`, count: 1, lastRequest: now })
        .onConflictDoNothing({ target: signInAttempts.key })
        .returning({ id: signInAttempts.id });
      return claimed.length === 1;
    },
  });
}

/** Lets a person into the scope's workspace; somebody who is in already keeps their role. */
export async function addMember(options: {
  scope: Scope;
  userId: string;
  role: Role;
  email: string;
}): Promise<void> {
  const { scope, userId, role, email } = options;
  await connectionOf(scope.database).transaction(async (transaction) => {
    const added = await transaction
      .insert(members)
      .values({ workspaceId: scope.workspaceId, userId, role })
      .onConflictDoNothing()
      .returning();
    if (added.length === 0) return;
    await recordAudit({
      transaction,
      scope,
      entry: {
        action: "member.added",
        subject: { kind: "person", id: userId, name: email },
        details: { role },
      },
    });
  });
}
