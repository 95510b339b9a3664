import type { Actor } from "@callhook/core";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { addMember } from "../people/people-repository.ts";
import { auditEvents } from "../schema/audit-events.ts";
import { users } from "../schema/people.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { personAudit } from "./person-audit.ts";

const { database } = useTestDatabase();
const stranger: Actor = {
  kind: "person",
  id: "user_anna",
  name: "anna@example.com",
  ipAddress: "203.0.113.9",
  userAgent: "Firefox",
};

test("a sign-in is told to every workspace the person is in, and to no other", async () => {
  const email = "anna@example.com";
  await connectionOf(database).insert(users).values({ id: "user_anna", name: "Anna", email });
  for (const id of ["first", "second", "foreign"]) await addWorkspace({ database, id });
  for (const workspaceId of ["first", "second"])
    await addMember({ scope: { database, workspaceId }, userId: "user_anna", role: "editor", email });

  const entry = { action: "session.started", details: { by: "password" } } as const;
  await personAudit(database).record({ userId: "user_anna", actor: stranger, entry });
  const rows = await connectionOf(database)
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.action, "session.started"))
    .orderBy(asc(auditEvents.workspaceId));
  expect(rows.map(({ workspaceId }) => workspaceId)).toEqual(["first", "second"]);
  for (const row of rows)
    expect(row).toMatchObject({
      actorName: email,
      ipAddress: "203.0.113.9",
      userAgent: "Firefox",
      details: { by: "password" },
    });
});

test("somebody who is in no workspace is told to none, and signs in all the same", async () => {
  const entry = { action: "session.started" } as const;
  await personAudit(database).record({ userId: "user_nobody", actor: stranger, entry });
});
