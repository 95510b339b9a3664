import type { Actor, Plan } from "@callhook/core";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { auditEvents } from "../schema/audit-events.ts";
import { workspaces } from "../schema/workspaces.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { workspaceRepository } from "../workspaces/workspace-repository.ts";

const { database } = useTestDatabase();
const connection = connectionOf(database);
const operator: Actor = { kind: "operator", id: null, name: "ada", ipAddress: null, userAgent: null };

/** How long calls are kept after the workspace, which began on Plus, was on each of these. */
async function keptAfter(workspaceId: string, plans: Plan[]): Promise<number | null | undefined> {
  await addWorkspace({ database, id: workspaceId });
  for (const plan of plans) await workspaceRepository(database).setPlan({ workspaceId, plan });
  const [row] = await connection.select().from(workspaces).where(eq(workspaces.id, workspaceId));
  return row?.keptForDays;
}

const changesOf = (workspaceId: string) =>
  connection.select().from(auditEvents).where(eq(auditEvents.workspaceId, workspaceId));

test.each<[string, Plan[], number | null]>([
  ["down", ["free"], 90],
  ["up-and-down", ["pro", "plus", "free"], 365],
  ["never-back", ["pro", "free", "plus"], 365],
  ["once-enterprise", ["enterprise", "free"], null],
  ["for-ever", ["enterprise", "free", "pro", "free"], null],
])("calls are kept as long as the most generous plan it ever had says: %s", async (id, plans, days) => {
  expect(await keptAfter(id, plans)).toBe(days);
});

test("a change of plan is on record with who made it; what changes nothing leaves no entry", async () => {
  await addWorkspace({ database, id: "recorded" });
  const change = { workspaceId: "recorded", plan: "pro", actor: operator } as const;
  await workspaceRepository(database).setPlan(change);
  await workspaceRepository(database).setPlan(change);
  expect(await changesOf("recorded")).toMatchObject([
    {
      action: "plan.changed",
      actorKind: "operator",
      actorName: "ada",
      subjectKind: "workspace",
      subjectId: "recorded",
      details: { from: "plus", to: "pro" },
    },
  ]);
});

test("changes at the same moment follow each other, so that the record tells an unbroken story", async () => {
  await addWorkspace({ database, id: "busy" });
  const plans: Plan[] = ["free", "pro", "enterprise", "free", "pro", "enterprise"];
  const { setPlan } = workspaceRepository(database);
  await Promise.all(plans.map((plan) => setPlan({ workspaceId: "busy", plan })));
  const { plan: last } = await workspaceRepository(database).get("busy");
  const steps = (await changesOf("busy")).map(({ details }) => JSON.stringify(details));
  const left = new Map<string, number>();
  for (const step of steps) {
    const { from, to }: { from: string; to: string } = JSON.parse(step);
    left.set(from, (left.get(from) ?? 0) - 1);
    left.set(to, (left.get(to) ?? 0) + 1);
  }
  const ends = [...left].filter(([, balance]) => balance !== 0);
  expect(new Map(ends)).toEqual(
    last === "plus"
      ? new Map()
      : new Map([
          ["plus", -1],
          [last, 1],
        ]),
  );
});
