import { once } from "node:events";
import { createServer } from "node:net";
import { foldTranscript } from "@callhook/core";
import {
  type CallNews,
  callRepository,
  openDatabase,
  redactionSetting,
  workspaceRepository,
} from "@callhook/db";
import {
  addWorkspace,
  agentSays,
  callEnded,
  callerSays,
  poisonCall,
  queryRows,
  startACall,
  toolCalled,
  toolFinished,
  useTestDatabase,
} from "@callhook/db/testing";
import { expect, test } from "vitest";
import { recordTranscripts } from "./record-transcripts.ts";

const { database } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });

const newsOf = (...callIds: string[]): CallNews[] =>
  callIds.map((callId) => ({ workspaceId: "default", callId }));
const record = (news: CallNews[]) => recordTranscripts({ database, calls: news });
const startMany = async (count: number) =>
  Promise.all(Array.from({ length: count }, async () => (await startACall(calls)).id));

test("a call is recorded with its turns and, in their place, its tool calls and outcomes", async () => {
  const { id: callId } = await startACall(calls, { from: "+14155550134" });
  const events = [
    callerSays("Do you come out to 94110?"),
    toolCalled("t1", "tool_1"),
    toolFinished("t1"),
    agentSays("We do."),
    callEnded(),
  ];
  await calls.append({ callId, events });
  expect(await record(newsOf(callId))).toEqual({ recorded: newsOf(callId), unchanged: [], failed: [] });

  expect(await calls.recordedTranscript(callId)).toMatchObject({
    agent: "receptionist",
    from: "+14155550134",
    status: "ended",
    turns: [
      { role: "caller", text: "Do you come out to 94110?", sequence: 2 },
      { role: "agent", text: "We do.", sequence: 5 },
    ],
    toolCalls: [{ toolCallId: "t1", sequence: 3, outcome: { status: "succeeded" } }],
    lastSequence: 6,
    missingSequences: [],
  });
  expect((await calls.list({ toolId: "tool_1", toolOutcome: "succeeded" })).items).toMatchObject([
    { id: callId },
  ]);
});

test("recording again without news changes nothing", async () => {
  const { id: callId } = await startACall(calls);
  await record(newsOf(callId));
  expect(await record(newsOf(callId))).toEqual({ recorded: [], unchanged: newsOf(callId), failed: [] });
});

test("events that arrive out of order end up in order, and the gap is named until it is filled", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({
    callId,
    events: [
      { ...agentSays("third"), sequence: 4 },
      { ...callEnded(), sequence: 5 },
    ],
  });
  await record(newsOf(callId));
  expect(await calls.recordedTranscript(callId)).toMatchObject({ missingSequences: [2, 3], status: "ended" });
  await calls.append({ callId, events: [{ ...agentSays("second"), sequence: 3 }] });
  await calls.append({ callId, events: [{ ...callerSays("first"), sequence: 2 }] });
  await record(newsOf(callId));
  const transcript = await calls.recordedTranscript(callId);
  expect(transcript?.turns.map(({ text }) => text)).toEqual(["first", "second", "third"]);
  expect(transcript?.missingSequences).toEqual([]);
});

test("five workers that record one growing call at once leave the whole of it", async () => {
  const { id: callId } = await startACall(calls);
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([
      calls.append({
        callId,
        events: [callerSays(`words ${round}`), toolCalled(`t${round}`), toolFinished(`t${round}`)],
      }),
      ...Array.from({ length: 5 }, () => record(newsOf(callId))),
    ]);
  }
  const { failed } = await record(newsOf(callId));
  expect(failed).toEqual([]);
  expect(await calls.recordedTranscript(callId)).toEqual(foldTranscript(await calls.events({ callId })));
  expect((await calls.list()).items.find(({ id }) => id === callId)).toMatchObject({
    turnCount: 5,
    toolCallCount: 5,
  });
});

test("a call whose events are damaged fails alone", async () => {
  const [before, poisoned, after] = [
    await startACall(calls),
    await startACall(calls),
    await startACall(calls),
  ];
  await poisonCall({ database, callId: poisoned.id });
  const report = await record(newsOf(before.id, poisoned.id, after.id));
  expect(report.recorded.map(({ callId }) => callId).toSorted()).toEqual([before.id, after.id].toSorted());
  expect(report.failed).toMatchObject([{ call: { callId: poisoned.id } }]);
});

test("a call with NUL characters and lone surrogates is recorded as it was said", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [callerSays("a\0b \ud800"), toolCalled("t\0"), toolFinished("t\0")] });
  expect((await record(newsOf(callId))).failed).toEqual([]);
  expect(await calls.recordedTranscript(callId)).toMatchObject({
    turns: [{ text: "a\0b \ud800" }],
    toolCalls: [{ toolCallId: "t\0", outcome: { status: "succeeded" } }],
  });
});

test("a call that was removed in the meantime is nothing to worry about", async () => {
  expect(await record(newsOf("call_gone"))).toEqual({
    recorded: [],
    unchanged: newsOf("call_gone"),
    failed: [],
  });
});

test("a batch of a hundred calls is recorded whole", async () => {
  await workspaceRepository(database).setPlan({ workspaceId: "default", plan: "pro" });
  const started = await Promise.all(Array.from({ length: 100 }, () => startACall(calls)));
  const { recorded } = await record(newsOf(...started.map(({ id }) => id)));
  expect(recorded).toHaveLength(100);
});

test("personal data is there while a call goes on, and replaced once it has ended where that was chosen", async () => {
  const setting = redactionSetting({ database, workspaceId: "default" });
  await setting.write(["phone-number"]);
  const { id: callId } = await startACall(calls, { from: "+14155550134" });
  await calls.append({ callId, events: [callerSays("Call me at 415-555-0134, jane@example.com")] });
  const wordsAfter = async () => {
    await record(newsOf(callId));
    return (await calls.recordedTranscript(callId))?.turns[0]?.text;
  };
  expect(await wordsAfter()).toBe("Call me at 415-555-0134, jane@example.com");
  await calls.append({ callId, events: [callEnded()] });
  const counted: string[] = [];
  await recordTranscripts({
    database,
    calls: newsOf(callId),
    onRedacted: (kind) => counted.push(kind),
  });
  expect(await wordsAfter()).toBe("Call me at [phone number], jane@example.com");
  expect(counted).toContain("phone-number");
  expect((await calls.get(callId)).from).toBe("[phone number]");
  await setting.write([]);
});

/** The server fails for as long as one of these is written, in PostgreSQL's words for a disk that cannot be read. */
async function failFor(callId: string): Promise<void> {
  await queryRows(
    database,
    `create or replace function fail() returns trigger language plpgsql as $$
       begin if new.call_id = '${callId}' then raise exception 'could not read block' using errcode = '58030'; end if;
       return new; end $$`,
  );
  await queryRows(
    database,
    "create or replace trigger fail before insert on transcripts for each row execute function fail()",
  );
}

test("a call for which the server itself fails keeps none of its group from being recorded", async () => {
  const started = await startMany(16);
  const [bad = "", ...good] = started;
  await failFor(bad);
  const report = await record(newsOf(...started));
  expect(report.failed).toMatchObject([{ call: { callId: bad }, error: { code: "unavailable" } }]);
  expect(report.recorded).toEqual(newsOf(...good));
});

/** A server that is being started: it refuses every connection, in PostgreSQL's protocol. */
async function startingServer() {
  let asked = 0;
  const fields = Buffer.from("SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0");
  const length = Buffer.alloc(4);
  length.writeInt32BE(fields.length + 4);
  const server = createServer((socket) => {
    asked += 1;
    socket.on("error", () => socket.destroy());
    socket.once("data", () => socket.end(Buffer.concat([Buffer.from("E"), length, fields])));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const url = `postgres://callhook@127.0.0.1:${port}/none`;
  return { url, asked: () => asked, close: () => void server.close() };
}

test("a database that is away is not asked again for each call", async () => {
  const server = await startingServer();
  const away = openDatabase({ url: server.url });
  const news = newsOf(...Array.from({ length: 16 }, (_, index) => `call_${index}`));
  const { failed } = await recordTranscripts({ database: away, calls: news });
  expect(failed.map(({ call }) => call)).toEqual(news);
  expect(failed[0]?.error).toMatchObject({ code: "unavailable" });
  expect(server.asked()).toBeLessThan(4);
  await away.close();
  server.close();
});

test("calls in which something is replaced are saved alone, and the others of their group together", async () => {
  const plain = await startMany(3);
  await addWorkspace({ database, id: "careful" });
  const careful = callRepository({ database, workspaceId: "careful" });
  await redactionSetting({ database, workspaceId: "careful" }).write(["phone-number"]);
  const redacted: CallNews[] = [];
  for (const text of ["415-555-0134", "415-555-0135"]) {
    const { id: callId } = await startACall(careful);
    await careful.append({ callId, events: [callerSays(text), callEnded()] });
    redacted.push({ workspaceId: "careful", callId });
  }
  const [bad, good] = redacted;
  await failFor(bad?.callId ?? "");
  const report = await record([...redacted, ...newsOf(...plain)]);
  expect(report.failed).toMatchObject([{ call: bad }]);
  expect(report.recorded).toEqual([...newsOf(...plain), good]);
  const transactions = await queryRows(
    database,
    `select count(distinct xmin::text)::int as count from transcripts where call_id in ('${plain.join("', '")}')`,
  );
  expect(transactions).toEqual([{ count: 1 }]);
  expect((await careful.recordedTranscript(good?.callId ?? ""))?.turns[0]?.text).toBe("[phone number]");
});
