import { type Plan, planDetails } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { members } from "../schema/members.ts";
import { users } from "../schema/people.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { rejectionOf } from "../testing/rejection.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { toolRepository } from "../tools/tool-repository.ts";
import { workspaceRepository } from "../workspaces/workspace-repository.ts";
import { addTools } from "../testing/add-tools.ts";
import { claimWithinLimit } from "./within-limit.ts";

const { database } = useTestDatabase();
const connection = connectionOf(database);
let workspaceId = "";
let count = 0;

beforeEach(async () => {
  count += 1;
  workspaceId = `workspace_${count}`;
  await addWorkspace({ database, id: workspaceId });
});

const setPlan = (plan: Plan) => workspaceRepository(database).setPlan({ workspaceId, plan });
const createTool = () => toolRepository({ database, workspaceId }).create(aToolDraft());

async function join(): Promise<void> {
  count += 1;
  const id = `person_${count}`;
  await connection.insert(users).values({ id, name: "Ada", email: `${id}@example.com` });
  await connection.transaction(async (transaction) => {
    await claimWithinLimit({ transaction, scope: { database, workspaceId }, limit: "members" });
    await transaction.insert(members).values({ workspaceId, userId: id, role: "viewer" });
  });
}

test("the last place for a tool is given once, however many reach for it at the same moment", async () => {
  const allowed = planDetails("plus").limits.tools ?? 0;
  await addTools({ database, workspaceId, count: allowed - 3 });
  const results = await Promise.allSettled(Array.from({ length: 9 }, createTool));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  const [row] = await connection.execute<{ count: number }>(
    sql`select count(*)::int from tools where workspace_id = ${workspaceId}`,
  );
  expect(row?.count).toBe(allowed);
});

test("a refusal names the limit, what is used, and both ways out", async () => {
  await addTools({ database, workspaceId, count: 500 });
  expect(await rejectionOf(createTool())).toMatchObject({
    code: "limit-reached",
    message:
      "This workspace has 500 tools, and the Plus plan allows 500. Remove one, or upgrade to the Pro plan.",
    issues: [{ path: "tools" }],
  });
});

test("a removed tool makes room for another, and so does an upgrade", async () => {
  await addTools({ database, workspaceId, count: 500 });
  const tools = toolRepository({ database, workspaceId });
  const [newest] = (await tools.list({ limit: 1 })).items;
  await tools.remove(newest?.id ?? "");
  await createTool();
  await expect(createTool()).rejects.toMatchObject({ code: "limit-reached" });
  await setPlan("pro");
  await createTool();
  await setPlan("enterprise");
  await createTool();
});

test("on a plan without webhook tools the refusal says that, instead of a limit of none", async () => {
  await setPlan("free");
  await expect(createTool()).rejects.toMatchObject({ code: "plan-required" });
});

test("people who join at the same moment fill the plan and no more", async () => {
  await setPlan("free");
  const results = await Promise.allSettled(Array.from({ length: 6 }, join));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  const refusal = results.find((result) => result.status === "rejected");
  expect(refusal?.reason).toMatchObject({ code: "limit-reached", issues: [{ path: "members" }] });
});

test("a full workspace does not keep another from growing", async () => {
  await addTools({ database, workspaceId, count: 500 });
  await addWorkspace({ database, id: `${workspaceId}_beside` });
  await toolRepository({ database, workspaceId: `${workspaceId}_beside` }).create(aToolDraft());
});

test("a workspace that does not exist has no room", async () => {
  workspaceId = "nowhere";
  await expect(createTool()).rejects.toMatchObject({ code: "not-found" });
});
