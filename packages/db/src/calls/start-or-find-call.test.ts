import { expect, test } from "vitest";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { callRepository } from "./call-repository.ts";
import type { OutsideCallStart } from "./start-or-find-call.ts";

const { database } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });

function outsideCall(overrides: Partial<OutsideCallStart> = {}): OutsideCallStart {
  return {
    agent: "receptionist",
    channel: "phone",
    from: "+14155550134",
    variables: {},
    platform: "twilio",
    externalId: "CA1",
    ...overrides,
  };
}

test("a call that a platform names is started once and found again, whatever else is said about it", async () => {
  const first = await calls.startOrFind(outsideCall({ externalId: "CA-once", to: "+14155550100" }));
  const again = await calls.startOrFind(outsideCall({ externalId: "CA-once", from: null }));
  expect(first.isNew).toBe(true);
  expect(again).toEqual({ call: first.call, isNew: false });
  expect(first.call).toMatchObject({ platform: "twilio", externalId: "CA-once", from: "+14155550134" });
  expect(await calls.events({ callId: first.call.id })).toMatchObject([
    { type: "call-started", platform: "twilio", externalId: "CA-once", to: "+14155550100" },
  ]);
});

test("ten starts of one platform's call at once make one call, and one of them is told so", async () => {
  const started = await Promise.all(
    Array.from({ length: 10 }, () => calls.startOrFind(outsideCall({ externalId: "CA-race" }))),
  );
  expect(new Set(started.map(({ call }) => call.id)).size).toBe(1);
  expect(started.filter(({ isNew }) => isNew)).toHaveLength(1);
});

test("the same name at another platform or in another workspace is another call", async () => {
  await addWorkspace({ database, id: "neighbour" });
  const elsewhere = callRepository({ database, workspaceId: "neighbour" });
  const ids = await Promise.all([
    calls.startOrFind(outsideCall({ externalId: "same" })),
    calls.startOrFind(outsideCall({ externalId: "same", platform: "retell" })),
    elsewhere.startOrFind(outsideCall({ externalId: "same" })),
  ]);
  expect(new Set(ids.map(({ call }) => call.id)).size).toBe(3);
});

test("a platform's name that PostgreSQL cannot hold is stored and found all the same", async () => {
  const first = await calls.startOrFind(outsideCall({ externalId: "a\0b\ud800" }));
  expect(await calls.startOrFind(outsideCall({ externalId: "a\0b\ud800" }))).toEqual({
    ...first,
    isNew: false,
  });
});
