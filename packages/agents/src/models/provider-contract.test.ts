import { describe, expect, test } from "vitest";
import { modelProviders } from "../testing/model-providers.ts";
import { repliesOf, testKey, useProviderCalls } from "../testing/provider-calls.ts";
import type { ScriptedServerStep } from "../testing/start-model-server.ts";
import { storyOf, until, wordsOf } from "../testing/test-call.ts";

const areaCall = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };
const ticketCall = { functionName: "create_ticket", arguments: { summary: "Drain" } };
const trouble = "I'm sorry, I'm having trouble answering right now. Please say that again in a moment.";

/** How a model can die before it has said a word. */
const deaths: [string, ScriptedServerStep][] = [
  ["500", { status: 500 }],
  ["401", { status: 401 }],
  ["an error in its stream", { failsAfter: [] }],
  ["a connection that breaks", { disconnectsAfter: [] }],
  ["silence", { words: "Late", delayMs: 5_000 }],
];
const breaks: [string, ScriptedServerStep][] = [
  ["breaks", { disconnectsAfter: ["We come ", "out"] }],
  ["reports trouble", { failsAfter: ["We come ", "out"] }],
];

describe.each(modelProviders)("$kind", (provider) => {
  const openCall = useProviderCalls(provider);

  test("words stream as they come", async () => {
    const rest = Promise.withResolvers<void>();
    const { conversation } = await openCall([{ words: ["We do ", "come out."], until: rest.promise }]);
    const parts = conversation.say("94110?")[Symbol.asyncIterator]();
    expect((await parts.next()).value).toMatchObject({ type: "text", text: "We do " });
    expect((await parts.next()).value).toMatchObject({ type: "text", text: "come out." });
    rest.resolve();
    expect((await parts.next()).value).toMatchObject({ type: "turn-finished" });
  });

  test("a tool call makes its round trip, and the next turn is asked in a history that is accepted", async () => {
    const { conversation, endpoint, record, server } = await openCall([
      { words: ["Let me ", "check."], toolCalls: [areaCall] },
      { words: ["Yes, we ", "do."] },
      { words: "Goodbye." },
    ]);
    endpoint.respondWith({ json: { covered: true, since: "canary-1987" } });
    expect(wordsOf(await Array.fromAsync(conversation.say("Do you come out to 94110?")))).toBe(
      "Let me check. Yes, we do.",
    );
    expect(endpoint.requests[0]).toMatchObject({ path: "/check-area", query: "zip_code=94110" });
    expect(JSON.stringify(server.requests[1])).toContain("canary-1987");
    await Array.fromAsync(conversation.say("Thanks."));
    expect(storyOf(record)).toEqual([
      "1 caller: Do you come out to 94110?",
      "1 agent: Let me check.",
      "1 called: check_availability_in_area",
      "1 finished: succeeded",
      "1 agent: Yes, we do.",
      "2 caller: Thanks.",
      "2 agent: Goodbye.",
    ]);
  });

  test("parallel tool calls are told apart over the wire, and both answered", async () => {
    const { conversation, endpoint, record } = await openCall([
      { toolCalls: [areaCall, ticketCall] },
      { words: "Both done." },
    ]);
    expect(wordsOf(await Array.fromAsync(conversation.say("Both, please.")))).toBe("Both done.");
    expect(endpoint.requests.map(({ path }) => path).toSorted()).toEqual(["/check-area", "/tickets"]);
    expect(record.filter(({ type }) => type === "tool-finished")).toHaveLength(2);
  });

  test("broken arguments and unknown tools go back to the model in a history the server accepts", async () => {
    const { conversation, endpoint } = await openCall([
      { toolCalls: [{ functionName: "check_availability_in_area", arguments: '{"zip_code": "94' }] },
      { toolCalls: [{ functionName: "launch_rocket", arguments: {} }] },
      { toolCalls: [areaCall] },
      { words: "Yes." },
    ]);
    expect(wordsOf(await Array.fromAsync(conversation.say("94110?")))).toBe("Yes.");
    expect(endpoint.requests).toHaveLength(1);
  });

  test("a greeting that came first, and ids of another making, are what the server accepts", async () => {
    const at = "2026-11-23T17:00:00.000Z";
    const { conversation } = await openCall(
      [{ toolCalls: [areaCall] }, { words: "Done." }, { words: "Yes." }],
      {
        history: [{ type: "agent-spoke", turn: 0, text: "Hello!", sequence: 1, at }],
      },
    );
    await Array.fromAsync(conversation.say("94110?"));
    await conversation.callTool({ ...ticketCall, toolCallId: `crm:42.${"x".repeat(80)}` });
    expect(wordsOf(await Array.fromAsync(conversation.say("And now?")))).toBe("Yes.");
  });

  test("an interruption closes the connection to the model, and what follows is accepted", async () => {
    const { conversation, record, server } = await openCall([
      { words: "We come out on Mondays", until: new Promise(() => undefined) },
      { words: "At eight." },
    ]);
    const parts: string[] = [];
    const first = (async () => {
      for await (const part of conversation.say("When?")) parts.push(part.type);
    })();
    await until(() => parts.includes("text"), "the agent spoke");
    expect(wordsOf(await Array.fromAsync(conversation.say("What time?")))).toBe("At eight.");
    await first;
    await until(() => server.hungUp === 1, "the connection was closed");
    expect(storyOf(record)).toContain("1 agent: We come out on Mondays");
    expect(repliesOf(record).map(({ turn, status }) => [turn, status])).toEqual([
      [1, "stopped"],
      [2, "answered"],
    ]);
  });

  test.each([
    [401, "wrong-key"],
    [404, "no-such-model"],
    [429, "busy"],
    [500, "server-trouble"],
    [529, "server-trouble"],
  ] as const)("status %i becomes a true sentence, and the call goes on", async (status, reason) => {
    const { conversation, modelErrors, record } = await openCall([{ status }, { words: "Hello again." }]);
    expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe(trouble);
    expect(modelErrors).toMatchObject([{ reason, status }]);
    expect(repliesOf(record)).toMatchObject([{ status: "failed", failure: { reason, status } }]);
    expect(wordsOf(await Array.fromAsync(conversation.say("Hi?")))).toBe("Hello again.");
  });

  test("a server that is busy for a moment is asked again, each time on record", async () => {
    const { conversation, record } = await openCall(
      [{ status: 429, retryAfterSeconds: 0 }, { status: 529 }, { words: "Hello." }],
      { limits: { modelRetries: 2 } },
    );
    expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe("Hello.");
    expect(repliesOf(record).map(({ status }) => status)).toEqual(["failed", "failed", "answered"]);
  });

  test("a key that is refused is not sent again", async () => {
    const { conversation, record } = await openCall([{ status: 401 }], { limits: { modelRetries: 3 } });
    expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe(trouble);
    expect(repliesOf(record)).toHaveLength(1);
  });

  test("somebody is on the line: a server that wants a minute's rest is given up on", async () => {
    const { conversation } = await openCall([{ status: 429, retryAfterSeconds: 60 }], {
      limits: { modelRetries: 3 },
    });
    expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe(trouble);
  });

  test.each(deaths)("after %s the fallback answers within the same step", async (_name, step) => {
    const { conversation, record } = await openCall([step], {
      fallback: [{ words: "Standing in." }],
      limits: { stallTimeoutMs: 200 },
    });
    expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe("Standing in.");
    expect(repliesOf(record).map(({ status, isFallback }) => [status, isFallback])).toEqual([
      ["failed", false],
      ["answered", true],
    ]);
  });

  test.each(breaks)("a stream that %s after words is not started over, by nobody", async (_name, step) => {
    const { conversation, record } = await openCall([step], {
      fallback: [],
      limits: { modelRetries: 2 },
    });
    expect(wordsOf(await Array.fromAsync(conversation.say("When?")))).toBe(`We come out ${trouble}`);
    expect(storyOf(record).slice(1)).toEqual(["1 agent: We come out", `1 agent: ${trouble}`]);
  });

  test("two dead models end in one true sentence", async () => {
    const { conversation, record, modelErrors } = await openCall([{ status: 500 }], {
      fallback: [{ status: 529 }],
    });
    expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe(trouble);
    expect(modelErrors).toHaveLength(2);
    expect(repliesOf(record).map(({ isFallback }) => isFallback)).toEqual([false, true]);
  });

  test("a stall in the middle of the words is given up on, and the connection closed", async () => {
    const { conversation, server } = await openCall(
      [{ words: "We come", until: new Promise(() => undefined) }],
      { limits: { stallTimeoutMs: 150 } },
    );
    expect(wordsOf(await Array.fromAsync(conversation.say("When?")))).toBe(`We come ${trouble}`);
    await until(() => server.hungUp === 1, "the connection was closed");
  });

  test("a slow server within the limit is waited for", async () => {
    const { conversation } = await openCall([{ words: "Hello.", delayMs: 60 }], {
      limits: { stallTimeoutMs: 2_000 },
    });
    expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe("Hello.");
  });

  test("a server that is not there becomes a true sentence", async () => {
    const { conversation, server, modelErrors } = await openCall([]);
    await server.close();
    expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe(trouble);
    expect(modelErrors).toMatchObject([{ reason: "unreachable" }]);
  });

  test("the last step of a turn forbids tools over the wire", async () => {
    const { conversation, server } = await openCall([{ toolCalls: [areaCall] }, { words: "Yes." }], {
      limits: { steps: 2 },
    });
    await Array.fromAsync(conversation.say("94110?"));
    const choices = server.requests.map((request) => ("tool_choice" in request ? request.tool_choice : null));
    expect(JSON.stringify(choices)).toMatch(/auto.*none/);
  });

  test("an agent without tools offers none and names no choice", async () => {
    const { conversation, server, offer } = await openCall([{ words: "Hello." }]);
    offer([]);
    await Array.fromAsync(conversation.say("Hi"));
    expect(server.requests[0]).not.toHaveProperty("tools");
    expect(server.requests[0]).not.toHaveProperty("tool_choice");
  });

  test("tokens and times are on record, and nobody is told a word of the key or the caller", async () => {
    const { conversation, record, modelErrors } = await openCall([
      { words: "Hello.", delayMs: 30 },
      { status: 401, message: `Incorrect API key provided: ${testKey}` },
    ]);
    await Array.fromAsync(conversation.say("Hi"));
    await Array.fromAsync(conversation.say("My number is 5550199."));
    const [answered, failed] = repliesOf(record);
    expect(answered).toMatchObject({
      provider: provider.kind,
      model: "small",
      status: "answered",
      isFallback: false,
      inputTokens: 10,
      outputTokens: 5,
    });
    expect(answered?.firstWordMs).toBeGreaterThanOrEqual(25);
    expect(answered?.durationMs).toBeGreaterThanOrEqual(answered?.firstWordMs ?? 0);
    expect(failed).toMatchObject({ status: "failed", inputTokens: null, firstWordMs: null });
    expect(String(modelErrors[0])).toContain("Incorrect API key provided");
    const told = JSON.stringify([record.filter(({ type }) => type === "model-replied"), modelErrors]);
    expect(`${told}${String(modelErrors[0])}`).not.toMatch(/canary|5550199/);
  });
});
