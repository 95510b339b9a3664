import { toolTemplates } from "@callhook/core";
import { expect, test } from "vitest";
import { callRepository } from "../calls/call-repository.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { toolRepository } from "../tools/tool-repository.ts";
import { seed } from "./seed.ts";

const { database } = useTestDatabase();

test("seeding fills the workspace with recorded calls, and seeding again adds calls but no second set of tools", async () => {
  const scope = { database, workspaceId: "default" };
  const now = new Date("2026-06-01T00:00:00.000Z");
  const expected = { tools: toolTemplates().length, calls: 30 };
  expect(await seed({ scope, calls: 30, now })).toEqual(expected);
  expect(await seed({ scope, calls: 30, now })).toEqual(expected);
  expect((await toolRepository(scope).list()).items).toHaveLength(expected.tools);

  const { items } = await callRepository(scope).list({ limit: 100 });
  expect(items).toHaveLength(60);
  for (const call of items) {
    expect(call).toMatchObject({ status: "ended", recorded: true, turnCount: 4, toolCallCount: 1 });
    expect(call.openingWords).not.toBeNull();
    expect(call.startedAt < now.toISOString() && call.startedAt > "2026-05-01").toBe(true);
  }
  expect(items.some(({ failedToolCallCount }) => failedToolCallCount === 1)).toBe(true);
});
