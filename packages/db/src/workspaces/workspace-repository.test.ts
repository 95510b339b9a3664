import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../migrate.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { defaultWorkspaceId } from "./default-workspace.ts";
import { workspaceRepository } from "./workspace-repository.ts";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());

test("a plan that was set stays, also when the database is migrated again with another default", async () => {
  const workspaces = workspaceRepository(testDatabase.database);
  expect(await workspaces.get(defaultWorkspaceId)).toMatchObject({ id: "default", plan: "plus" });
  const workspace = await workspaces.setPlan({ workspaceId: defaultWorkspaceId, plan: "free" });
  expect(workspace).toMatchObject({ id: "default", plan: "free" });
  await migrate({ url: testDatabase.url, defaultPlan: "enterprise" });
  expect(await workspaces.get(defaultWorkspaceId)).toEqual(workspace);
});

test("workspaces are listed oldest first", async () => {
  const workspaces = workspaceRepository(testDatabase.database);
  await addWorkspace({ database: testDatabase.database, id: "another" });
  expect((await workspaces.list()).map(({ id }) => id)).toEqual(["default", "another"]);
});

test("a workspace that does not exist has no plan to set", async () => {
  const workspaces = workspaceRepository(testDatabase.database);
  await expect(workspaces.get("nowhere")).rejects.toMatchObject({ code: "not-found" });
  const change = workspaces.setPlan({ workspaceId: "nowhere", plan: "pro" });
  await expect(change).rejects.toMatchObject({ code: "not-found" });
});
