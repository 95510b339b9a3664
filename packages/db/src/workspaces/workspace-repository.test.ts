import { expect, test } from "vitest";
import { migrate } from "../migrate.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { defaultWorkspaceId } from "./default-workspace.ts";
import { workspaceRepository } from "./workspace-repository.ts";

const { database, url } = useTestDatabase();

test("a plan that was set stays, also when the database is migrated again with another default", async () => {
  const workspaces = workspaceRepository(database);
  expect(await workspaces.get(defaultWorkspaceId)).toMatchObject({ id: "default", plan: "plus" });
  const workspace = await workspaces.setPlan({ workspaceId: defaultWorkspaceId, plan: "free" });
  expect(workspace).toMatchObject({ id: "default", plan: "free" });
  await migrate({ url, defaultPlan: "enterprise" });
  expect(await workspaces.get(defaultWorkspaceId)).toEqual(workspace);
});

test("workspaces are listed oldest first", async () => {
  const workspaces = workspaceRepository(database);
  await addWorkspace({ database, id: "another" });
  expect((await workspaces.list()).map(({ id }) => id)).toEqual(["default", "another"]);
});

test("a workspace that does not exist has no plan to set", async () => {
  const workspaces = workspaceRepository(database);
  await expect(workspaces.get("nowhere")).rejects.toMatchObject({ code: "not-found" });
  const change = workspaces.setPlan({ workspaceId: "nowhere", plan: "pro" });
  await expect(change).rejects.toMatchObject({ code: "not-found" });
});
