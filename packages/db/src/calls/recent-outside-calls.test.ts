import { expect, test } from "vitest";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { callRepository } from "./call-repository.ts";

const { database } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });
const start = { agent: "receptionist", from: null, variables: {}, platform: "openai" } as const;
const query = { platform: "openai", limit: 10, startedSince: new Date("2026-01-02T00:00:00Z") } as const;

test("calls are found by the beginning of their outside name, newest first and none of before", async () => {
  await addWorkspace({ database, id: "neighbour" });
  const elsewhere = callRepository({ database, workspaceId: "neighbour" });
  for (const [externalId, at] of [
    ["a_%/1", "2026-01-01T00:00:00Z"],
    ["a_%/2", "2026-01-03T00:00:00Z"],
    ["abc/3", "2026-01-04T00:00:00Z"],
    ["a_%/4", "2026-01-05T00:00:00Z"],
  ] as const) {
    await calls.startOrFind({ ...start, channel: "platform", externalId, at });
    await elsewhere.startOrFind({ ...start, channel: "platform", externalId, at });
  }
  await calls.startOrFind({ ...start, channel: "platform", platform: "vapi", externalId: "a_%/5" });
  await calls.startOrFind({ ...start, channel: "phone", externalId: "a_%/6" });
  const found = await calls.recentOutside({ ...query, beginning: "a_%/" });
  expect(found.map(({ externalId }) => externalId)).toEqual(["a_%/4", "a_%/2"]);
  expect(await calls.recentOutside({ ...query, beginning: "a_%/", limit: 1 })).toEqual(found.slice(0, 1));
});
