import { expect, test } from "vitest";
import { callEnded, callerSays } from "../testing/steps.ts";
import { rejectionOf } from "../testing/rejection.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { callRepository } from "./call-repository.ts";

const { database } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });

const at = "2026-11-02T09:30:00.000Z";
const start = (externalId: string) => ({
  agent: "receptionist" as const,
  channel: "phone" as const,
  platform: "retell" as const,
  from: null,
  variables: {},
  externalId,
  at,
});

test("a finished call that many bring at once is one call with its events once", async () => {
  const finished = { start: start("many"), events: [callerSays("hello"), callEnded()] };
  const found = await Promise.all(Array.from({ length: 8 }, () => calls.bringIn(finished)));
  expect(new Set(found.map(({ call }) => call.id)).size).toBe(1);
  expect(found.filter(({ isNew }) => isNew)).toHaveLength(1);
  const [first] = found;
  const callId = first?.call.id ?? "";
  expect((await calls.events({ callId })).map(({ type }) => type)).toEqual([
    "call-started",
    "caller-spoke",
    "call-ended",
  ]);
  expect(await calls.get(callId)).toMatchObject({ status: "ended", startedAt: at });
});

test("one whose events are refused leaves nothing, so that it can be brought again", async () => {
  const broken = { start: start("broken"), events: [callEnded(), callerSays("after the end")] };
  expect(await rejectionOf(calls.bringIn(broken))).toMatchObject({ code: "call-ended" });
  const { isNew } = await calls.bringIn({ start: start("broken"), events: [callEnded()] });
  expect(isNew).toBe(true);
});

test("one that is on record already is found, and nothing is added to it", async () => {
  const { call } = await calls.startOrFind(start("live"));
  const found = await calls.bringIn({ start: start("live"), events: [callerSays("again"), callEnded()] });
  expect(found).toMatchObject({ isNew: false, call: { id: call.id, status: "active" } });
  expect(await calls.events({ callId: call.id })).toHaveLength(1);
});
