import { expect, test } from "vitest";
import { migrate } from "../migrate.ts";
import { addPerson } from "../testing/add-person.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { workspaceRepository } from "./workspace-repository.ts";

const { database, url } = useTestDatabase();

test("a default workspace that its owner removed stays away while there is another", async () => {
  const workspaces = workspaceRepository(database);
  const { userId } = await addPerson({ database, email: "olive@example.com" });
  await addWorkspace({ database, id: "another" });
  await workspaces.remove({ workspaceId: "default", name: "My business" });
  await migrate({ url });
  expect((await workspaces.list()).map(({ id }) => id)).toEqual(["another"]);

  // The other one has no members: whoever has an account can begin again.
  const actor = { kind: "person", id: userId, name: "olive", ipAddress: null, userAgent: null } as const;
  const draft = { name: "Again", plan: "plus", ownerId: userId, actor } as const;
  expect(await workspaces.create(draft)).toMatchObject({ name: "Again" });
});

test("an installation without any workspace gets one", async () => {
  const workspaces = workspaceRepository(database);
  for (const { id, name } of await workspaces.list()) await workspaces.remove({ workspaceId: id, name });
  await migrate({ url });
  expect((await workspaces.list()).map(({ id }) => id)).toEqual(["default"]);
});
