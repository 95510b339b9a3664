import type { TranscriptStep } from "@callhook/core";
import { aTool } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { createConversation } from "./conversation.ts";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { scriptedModel } from "./testing/scripted-model.ts";
import { asHistory, checkArea, createTicket, holdAnswers, storyOf, until } from "./testing/test-call.ts";

const openCall = useScriptedCalls();
const areaCall = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };

test.each(["allow", "disable-during-tool", "disable-during-tool-and-turn"] as const)(
  "the end of the call stops a tool that only reads (%s) and waits for its outcome",
  async (interruptions) => {
    const { conversation, endpoint, record } = await openCall([{ toolCalls: [areaCall] }], {
      tools: (url) => [checkArea(url, { interruptions })],
    });
    endpoint.respondWith(() => undefined);
    const turn = Array.fromAsync(conversation.say("94110?"));
    await until(() => endpoint.requests.length === 1, "the endpoint got the request");
    await conversation.end("caller-hung-up");
    expect(storyOf(record)).toEqual([
      "1 caller: 94110?",
      "1 called: check_availability_in_area",
      "1 finished: cancelled",
      "ended: caller-hung-up",
    ]);
    expect((await turn).at(-1)).toEqual({ type: "turn-finished", interrupted: true });
    await until(() => endpoint.connections.open === 0, "the socket was closed");
  },
);

test.each(["allow", "disable-during-tool"] as const)(
  "a write that was sent (%s) is followed to its end when the caller hangs up, and its outcome is recorded",
  async (interruptions) => {
    const call = await openCall(
      [{ toolCalls: [{ functionName: "create_ticket", arguments: { summary: "Drain" } }] }],
      { tools: (url) => [createTicket(url, { interruptions })] },
    );
    const { conversation, endpoint, record } = call;
    const answer = holdAnswers(call);
    const turn = Array.fromAsync(conversation.say("Write a ticket."));
    await until(() => endpoint.requests.length === 1, "the endpoint got the request");
    const end = conversation.end("caller-hung-up");
    await expect(conversation.callTool(areaCall)).rejects.toMatchObject({ code: "call-ended" });
    expect(endpoint.connections.open).toBe(1);
    answer();
    await end;
    expect((await turn).at(-1)).toEqual({ type: "turn-finished", interrupted: true });
    expect(storyOf(record)).toEqual([
      "1 caller: Write a ticket.",
      "1 called: create_ticket",
      "1 finished: succeeded",
      "ended: caller-hung-up",
    ]);
  },
);

test("a POST that is declared a read is stopped with the call, and a GET that is declared a write is not", async () => {
  const effects = [
    [{ method: "POST", effect: "read" }, "0 finished: cancelled"],
    [{ method: "GET", effect: "write" }, "0 finished: succeeded"],
  ] as const;
  for (const [settings, finished] of effects) {
    const call = await openCall([], { tools: (url) => [checkArea(url, settings)] });
    const answer = holdAnswers(call);
    const outcome = call.conversation.callTool(areaCall);
    await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
    const end = call.conversation.end("caller-hung-up");
    answer();
    await Promise.all([end, outcome]);
    expect(storyOf(call.record).slice(1)).toEqual([finished, "ended: caller-hung-up"]);
  }
});

test("a write that never answers holds the end no longer than its own timeout", async () => {
  const { conversation, endpoint, record } = await openCall([], {
    tools: (url) => [createTicket(url, { responseTimeoutSeconds: 1 })],
  });
  endpoint.respondWith(() => undefined);
  const outcome = conversation.callTool({ functionName: "create_ticket", arguments: { summary: "Drain" } });
  await until(() => endpoint.requests.length === 1, "the endpoint got the request");
  await conversation.end("caller-hung-up");
  expect(await outcome).toMatchObject({ status: "failed", reason: "timed-out" });
  expect(storyOf(record).slice(1)).toEqual(["0 finished: timed-out", "ended: caller-hung-up"]);
});

test("a halt stops a write too, records that its effect is not known, and leaves the call open", async () => {
  const { conversation, endpoint, record } = await openCall(
    [
      {
        words: "Let me write that down.",
        toolCalls: [{ functionName: "create_ticket", arguments: { summary: "Drain" } }],
      },
    ],
    { tools: (url) => [createTicket(url, { interruptions: "disable-during-tool" })] },
  );
  endpoint.respondWith(() => undefined);
  const turn = Array.fromAsync(conversation.say("Write a ticket."));
  await until(() => endpoint.requests.length === 1, "the endpoint got the request");
  await conversation.halt();
  expect(storyOf(record)).toEqual([
    "1 caller: Write a ticket.",
    "1 agent: Let me write that down.",
    "1 called: create_ticket",
    "1 finished: cancelled",
  ]);
  expect(JSON.stringify(record.at(-1))).toContain("Whether it did the work is not known.");
  expect((await turn).at(-1)).toEqual({ type: "turn-finished", interrupted: true });
});

test("a halt during the end of a call cuts its wait short, and the end is recorded", async () => {
  const { conversation, endpoint, record } = await openCall([], { tools: (url) => [createTicket(url)] });
  endpoint.respondWith(() => undefined);
  const outcome = conversation.callTool({ functionName: "create_ticket", arguments: { summary: "Drain" } });
  await until(() => endpoint.requests.length === 1, "the endpoint got the request");
  const end = conversation.end("caller-hung-up");
  await conversation.halt();
  await Promise.all([end, outcome]);
  expect(storyOf(record).slice(1)).toEqual(["0 finished: cancelled", "ended: caller-hung-up"]);
});

test("words held when the call ends are on record already, and need no answer", async () => {
  const { conversation, endpoint, record } = await openCall([{ toolCalls: [areaCall] }], {
    tools: (url) => [checkArea(url, { interruptions: "disable-during-tool" })],
  });
  endpoint.respondWith(() => undefined);
  const turn = Array.fromAsync(conversation.say("94110?"));
  await until(() => endpoint.requests.length === 1, "the endpoint got the request");
  const held = Array.fromAsync(conversation.say("And when do you open?"));
  await conversation.end("caller-hung-up");
  expect((await held).map(({ type }) => type)).toEqual(["words-held", "turn-finished"]);
  expect(storyOf(record)).toEqual([
    "1 caller: 94110?",
    "1 called: check_availability_in_area",
    "2 caller (held): And when do you open?",
    "1 finished: cancelled",
    "ended: caller-hung-up",
  ]);
  await turn;
});

test("what the agent was saying when the call ended is on record as cut off", async () => {
  const { conversation, record } = await openCall([
    { words: "We come out", until: new Promise(() => undefined) },
  ]);
  const parts: string[] = [];
  const turn = (async () => {
    for await (const part of conversation.say("When?")) parts.push(part.type);
  })();
  await until(() => parts.includes("text"), "the agent spoke");
  await conversation.end("caller-hung-up");
  await turn;
  expect(storyOf(record).slice(1)).toEqual([
    "1 agent: We come out",
    "1 interrupted after: ?",
    "ended: caller-hung-up",
  ]);
});

test("ending twice, even at once, records one end", async () => {
  const { conversation, record } = await openCall([]);
  await Promise.all([conversation.end("caller-hung-up"), conversation.end("again")]);
  await conversation.end("once more");
  expect(storyOf(record)).toEqual(["ended: caller-hung-up"]);
});

test("a call that has ended takes no more words, tools or interruptions", async () => {
  const { conversation, record } = await openCall([]);
  await conversation.end("caller-hung-up");
  await expect(Array.fromAsync(conversation.say("Hello?"))).rejects.toMatchObject({ code: "call-ended" });
  await expect(conversation.callTool(areaCall)).rejects.toMatchObject({ code: "call-ended" });
  await expect(conversation.interrupt()).rejects.toMatchObject({ code: "call-ended" });
  expect(storyOf(record)).toEqual(["ended: caller-hung-up"]);
});

test("a call whose record says that it ended stays ended after a restart", async () => {
  const history = asHistory([{ type: "call-ended", reason: "caller-hung-up" }]);
  const { conversation, record } = await openCall([], { history });
  await conversation.end("again");
  await expect(Array.fromAsync(conversation.say("Hello?"))).rejects.toMatchObject({ code: "call-ended" });
  expect(record).toHaveLength(1);
});

function brokenCall(options: { breaks: () => boolean; recorded: TranscriptStep[] }) {
  return createConversation({
    call: { id: "call_1", agent: "receptionist", from: null, variables: {} },
    profile: { instructions: "" },
    model: scriptedModel([{ words: "Hello." }]),
    listTools: async () => [aTool()],
    execute: () => Promise.reject(new Error("not called")),
    record: async (steps) => {
      if (options.breaks()) throw new Error("The database is away.");
      options.recorded.push(...steps);
      return asHistory(options.recorded).slice(-steps.length);
    },
    history: [],
  });
}

test("words that cannot be put on record are not answered, and the next ones are", async () => {
  const recorded: TranscriptStep[] = [];
  let isBroken = true;
  const conversation = brokenCall({ breaks: () => isBroken, recorded });
  await expect(Array.fromAsync(conversation.say("Hi"))).rejects.toThrow("The database is away.");
  isBroken = false;
  await Array.fromAsync(conversation.say("Hi again"));
  expect(recorded.map(({ type }) => type)).toEqual(["caller-spoke", "agent-spoke", "model-replied"]);
});

test("an end that could not be recorded can be tried again", async () => {
  const recorded: TranscriptStep[] = [];
  let isBroken = true;
  const conversation = brokenCall({ breaks: () => isBroken, recorded });
  await expect(conversation.end("caller-hung-up")).rejects.toThrow("The database is away.");
  isBroken = false;
  await conversation.end("caller-hung-up");
  expect(recorded).toEqual([{ type: "call-ended", reason: "caller-hung-up" }]);
});
