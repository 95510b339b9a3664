import type { Role } from "@callhook/core";
import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { formatCursor, readCursor } from "../cursor.ts";
import { connectionOf } from "../database.ts";
import { type Page, type PageRequest, pageSize } from "../page.ts";
import { members } from "../schema/members.ts";
import { users } from "../schema/people.ts";
import type { Scope } from "../scope.ts";

/** A person in the scope's workspace. */
export type Member = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  joinedAt: Date;
  twoFactorEnabled: boolean;
};

/** Short, because a cursor holds it; people of one beginning are told apart by their id. */
const sortName = sql<string>`left(lower(${users.name}), 40)`;
const cursorSchema = z.tuple([z.string().max(200), z.string().max(200)]);

/** By name, ignoring case. */
export async function listMembers({
  scope,
  page,
}: {
  scope: Scope;
  page: PageRequest;
}): Promise<Page<Member>> {
  const size = pageSize(page);
  const rows = await connectionOf(scope.database)
    .select({
      member: {
        userId: members.userId,
        name: users.name,
        email: users.email,
        role: members.role,
        joinedAt: members.createdAt,
        twoFactorEnabled: sql<boolean>`coalesce(${users.twoFactorEnabled}, false)`,
      },
      sortName,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, scope.workspaceId), after(page.cursor)))
    .orderBy(asc(sortName), asc(users.id))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const hasMore = rows.length > size && last !== undefined;
  return {
    items: shown.map(({ member }) => member),
    nextCursor: hasMore ? formatCursor([last.sortName, last.member.userId]) : null,
  };
}

function after(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const [name, id] = readCursor(cursor, cursorSchema);
  return sql`(${sortName}, ${users.id}) > (${name}, ${id})`;
}
