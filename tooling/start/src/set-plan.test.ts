import { execFile } from "node:child_process";
import { userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { auditRepository, callRepository, defaultWorkspaceId, workspaceRepository } from "@callhook/db";
import { addWorkspace, startACall, useTestDatabase } from "@callhook/db/testing";
import { expect, test } from "vitest";

const run = promisify(execFile);
const { database, url } = useTestDatabase();
const auditLog = auditRepository({ database, workspaceId: defaultWorkspaceId });

/** As an operator runs it, beside a Callhook that uses this database. */
function command(name: string, ...args: string[]) {
  const env = { PATH: process.env["PATH"] ?? "", DATABASE_URL: url };
  return run(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...args], { env });
}

test("an operator's change of plan is on record under the name that the machine knows them by", async () => {
  const { stdout } = await command("set-plan", "pro");
  expect(stdout).toBe("Workspace default is on the pro plan now.\n");
  expect(await workspaceRepository(database).get(defaultWorkspaceId)).toMatchObject({ plan: "pro" });
  const { items } = await auditLog.list({ action: "plan.changed" });
  expect(items).toMatchObject([
    {
      actor: { kind: "operator", id: null, name: userInfo().username },
      details: { from: "plus", to: "pro" },
    },
  ]);
});

test("another workspace is named by its id, and one that does not exist gets a sentence", async () => {
  await addWorkspace({ database, id: "another" });
  expect((await command("set-plan", "enterprise", "another")).stdout).toContain(
    "another is on the enterprise",
  );
  await expect(command("set-plan", "plus", "nowhere")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^The workspace "nowhere" does not exist[^\n]*\n$/),
  });
});

test("the list shows each workspace with its plan and what it uses, one line each", async () => {
  await addWorkspace({ database, id: "forged" });
  await startACall(callRepository({ database, workspaceId: "forged" }));
  const { stdout } = await command("list-workspaces");
  const lines = stdout.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^id +name +plan +tools +members +calls this month +calls now +billing$/);
  expect(lines.find((line) => line.startsWith("forged"))).toMatch(
    /^forged +forged +plus +0 of 500 +0 of 20 +1 of 10000 +1 of 50 +-$/,
  );
  expect(lines).toHaveLength(1 + (await workspaceRepository(database).list()).length);
});

test("the list takes nothing, and says so", async () => {
  await expect(command("list-workspaces", "all")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("npx pnpm workspace:list"),
  });
});
