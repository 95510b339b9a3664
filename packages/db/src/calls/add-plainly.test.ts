import { type TranscriptEventDraft, transcriptEventDraftSchema } from "@callhook/core";
import { expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { queryRows } from "../testing/query-rows.ts";
import { startACall } from "../testing/start-a-call.ts";
import { agentSays, callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { addPlainly } from "./add-plainly.ts";
import type { Addition } from "./addition.ts";
import type { NewEvent } from "./append-events.ts";
import { callRepository } from "./call-repository.ts";
import { takeNews } from "./take-news.ts";

const { database } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });
const connection = connectionOf(database);

async function aCall(): Promise<string> {
  return (await startACall(calls)).id;
}

function addition(callId: string, ...events: NewEvent[]): Addition {
  const drafts: TranscriptEventDraft[] = events.map((event) => transcriptEventDraftSchema.parse(event));
  return { workspaceId: "default", callId, drafts };
}

const eventsOf = async (callId: string) =>
  (await calls.events({ callId })).map(({ sequence, type }) => `${sequence} ${type}`);

test("what many calls say goes on in their order, and is answered as it is on record", async () => {
  const [one, other] = [await aCall(), await aCall()];
  const first = addition(one, callerSays("first"), toolCalled("t1"));
  const second = addition(one, agentSays("third"));
  const additions = [first, addition(other, callerSays("hello")), second];
  const recorded = await addPlainly({ connection, additions });
  const sequences = additions.map((each) => recorded.get(each)?.map(({ sequence }) => sequence));
  expect(sequences).toEqual([[2, 3], [2], [4]]);
  const answered = [first, second].flatMap((each) => recorded.get(each) ?? []);
  expect((await calls.events({ callId: one })).slice(1)).toEqual(answered);
  expect(await eventsOf(one)).toEqual(["1 call-started", "2 caller-spoke", "3 tool-called", "4 agent-spoke"]);
  // The numbers of the calls went along: what is added by the longer way goes on behind it.
  await calls.append({ callId: one, events: [callEnded()] });
  expect((await eventsOf(one)).at(-1)).toBe("5 call-ended");
});

test.each<[string, NewEvent[]]>([
  ["the end", [callEnded()]],
  ["an outcome", [toolFinished("t1")]],
  ["a number", [{ ...callerSays("hello"), sequence: 7 }]],
  ["a time", [{ ...callerSays("hello"), at: "2026-01-05T09:00:00Z" }]],
])("%s is left alone, with all that its call says beside it", async (_what, events) => {
  const [callId, other] = [await aCall(), await aCall()];
  const additions = [
    addition(callId, callerSays("before")),
    addition(callId, ...events),
    addition(other, callerSays("hello")),
  ];
  const recorded = await addPlainly({ connection, additions });
  expect([...recorded.keys()]).toEqual([additions[2]]);
  expect(await eventsOf(callId)).toEqual(["1 call-started"]);
});

test("calls that ended, that do not exist, that somebody holds or for which no job waits are left alone", async () => {
  const [ended, held, taken, lost] = [await aCall(), await aCall(), await aCall(), await aCall()];
  await calls.append({ callId: ended, events: [callEnded()] });
  await takeNews({ database, calls: [{ workspaceId: "default", callId: taken }] });
  await queryRows(
    database,
    `update calls set last_active_at = now() - interval '3 minutes' where id = '${lost}'`,
  );
  await connection.transaction(async (transaction) => {
    await transaction.execute(`select from calls where id = '${held}' for no key update`);
    const additions = [ended, held, taken, lost, "call_unknown"].map((id) =>
      addition(id, callerSays("hello")),
    );
    expect(await addPlainly({ connection, additions })).toEqual(new Map());
  });
  for (const callId of [held, taken, lost]) expect(await eventsOf(callId)).toEqual(["1 call-started"]);
});

test("what cannot be stored leaves nothing of the others behind", async () => {
  const [callId, other] = [await aCall(), await aCall()];
  const broken = { ...addition(other, callerSays("hello")), callId: `${other}\0` };
  const both = [addition(callId, callerSays("hello")), broken];
  await expect(addPlainly({ connection, additions: both })).rejects.toThrow();
  expect(await eventsOf(callId)).toEqual(["1 call-started"]);
});
