import { expect, test } from "vitest";
import { poisonCall } from "../testing/poison-call.ts";
import { startACall } from "../testing/start-a-call.ts";
import { agentSays, callerSays, toolCalled } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { callRepository } from "./call-repository.ts";
import { eventsAfter } from "./events-after.ts";

const { database } = useTestDatabase();
const workspaceId = "default";
const calls = callRepository({ database, workspaceId });
const { read } = eventsAfter(database);

test("many ask at once, and each is told what is new of its own call", async () => {
  const [one, other] = [await startACall(calls), await startACall(calls)];
  await calls.append({ callId: one.id, events: [callerSays("Hello?"), agentSays("Hello.")] });
  const answers = await read([
    { workspaceId, callId: one.id, afterSequence: 1 },
    { workspaceId, callId: other.id, afterSequence: 0 },
    { workspaceId, callId: one.id, afterSequence: 3 },
    { workspaceId, callId: one.id, afterSequence: Number.MAX_SAFE_INTEGER },
  ]);
  const sequences = answers.map((answer) =>
    answer.status === "fulfilled" ? answer.value.events.map(({ sequence }) => sequence) : "rejected",
  );
  expect(sequences).toEqual([[2, 3], [1], [], []]);
});

test("what was missing is found with what is new, and nothing that lies between", async () => {
  const { id: callId } = await startACall(calls);
  const { id: unbroken } = await startACall(calls);
  const numbered = (sequence: number) => ({ ...callerSays(`Words ${sequence}`), sequence });
  await calls.append({ callId, events: [2, 5, 6, 8].map(numbered) });
  const ask = async (missing: number[]) => {
    const questions = [
      { workspaceId, callId, afterSequence: 6, missing },
      { workspaceId, callId: unbroken, afterSequence: 0 },
    ];
    return (await read(questions)).map((answer) =>
      answer.status === "fulfilled" ? answer.value.events.map(({ sequence }) => sequence) : "rejected",
    );
  };
  expect(await ask([3, 4])).toEqual([[8], [1]]);
  await calls.append({ callId, events: [numbered(4)] });
  expect(await ask([3, 4])).toEqual([[4, 8], [1]]);
});

test("what is wrong with one question is no trouble of the others", async () => {
  const [sound, poisoned] = [await startACall(calls), await startACall(calls)];
  await calls.append({
    callId: poisoned.id,
    events: [callerSays("Hello?"), toolCalled("t1"), agentSays("Yes?")],
  });
  await poisonCall({ database, callId: poisoned.id, afterSequence: 1, beforeSequence: 4 });
  const answers = await read([
    { workspaceId, callId: "no\0such", afterSequence: 0 },
    { workspaceId: "elsewhere", callId: sound.id, afterSequence: 0 },
    { workspaceId, callId: poisoned.id, afterSequence: 0 },
    { workspaceId, callId: sound.id, afterSequence: 0 },
  ]);
  expect(answers).toMatchObject([
    { status: "rejected", reason: { code: "not-found" } },
    { status: "rejected", reason: { code: "not-found" } },
    {
      status: "fulfilled",
      value: {
        events: [{ sequence: 1 }, { sequence: 4, text: "Yes?" }],
        unreadable: [
          { sequence: 2, type: "caller-spoke", toolCallId: null },
          { sequence: 3, type: "tool-called", toolCallId: "t1" },
        ],
      },
    },
    { status: "fulfilled", value: { events: [{ type: "call-started" }], unreadable: [] } },
  ]);
});
