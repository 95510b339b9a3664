import { afterEach, expect, test } from "vitest";
import { aParameter } from "../testing/index.ts";
import { engineFixture } from "../testing/engine-fixture.ts";

const { open, closeAll } = engineFixture();
afterEach(closeAll);

const timeZone = "America/Los_Angeles";
const phone = aParameter({
  key: "phone",
  kind: { name: "phone" },
  description: "Where to reach the caller.",
});
const day = aParameter({ key: "day", kind: { name: "date", timeZone }, description: "The day" });
const guests = aParameter({
  key: "guests",
  type: "array",
  items: {
    type: "object",
    properties: [
      { key: "email", type: "string", description: "Whom.", required: true, kind: { name: "email" } },
    ],
  },
  required: false,
});
const now = () => new Date("2026-01-05T23:30:00.000Z");

test("what was said is read before the request is built, and the record shows what was said and what was sent", async () => {
  const { engine, toolFor, endpoint } = await open({ engine: { now } });
  const outcome = await engine.execute({
    tool: toolFor({ parameters: [phone, day, guests] }),
    arguments: {
      phone: "four one five, five five five, oh one two three",
      day: "tomorrow",
      guests: [{ email: "ada@example.com" }, { email: "john dot smith at gmail dot com" }],
    },
  });
  expect(outcome.status).toBe("succeeded");
  expect(JSON.parse(endpoint.requests[0]?.body ?? "")).toEqual({
    phone: "+14155550123",
    day: "2026-01-06",
    guests: [{ email: "ada@example.com" }, { email: "john.smith@gmail.com" }],
  });
  expect(outcome.heard).toEqual([
    { parameter: "phone", said: "four one five, five five five, oh one two three", sent: "+14155550123" },
    { parameter: "day", said: "tomorrow", sent: "2026-01-06" },
    { parameter: "guests.1.email", said: "john dot smith at gmail dot com", sent: "john.smith@gmail.com" },
  ]);
});

test("what cannot be read is asked for again in a sentence that can be spoken, and nothing is sent", async () => {
  const { engine, toolFor, endpoint } = await open();
  const tool = toolFor({ parameters: [phone] });
  const outcome = await engine.execute({ tool, arguments: { phone: "five five five" } });
  expect(outcome).toMatchObject({
    status: "failed",
    reason: "invalid-arguments",
    agentMessage: "What is the phone number, with the area code?",
    issues: [{ parameter: "phone", ask: "What is the phone number, with the area code?" }],
  });
  expect(outcome.status === "failed" && outcome.message).toContain(
    'phone must be a telephone number with its area code, such as +14155550123; "five five five" is not.',
  );
  expect(endpoint.requests).toEqual([]);
});

test("a number that only looks like one is not taken for one", async () => {
  const { engine, toolFor } = await open();
  const outcome = await engine.execute({
    tool: toolFor({ parameters: [phone] }),
    arguments: { phone: "+1555" },
  });
  expect(outcome).toMatchObject({ status: "failed", reason: "invalid-arguments" });
  const looksLike = await engine.execute({
    tool: toolFor({ parameters: [phone] }),
    arguments: { phone: "+1415555012345" },
  });
  expect(looksLike).toMatchObject({ status: "failed", reason: "invalid-arguments" });
});

test("the author's own question is asked instead of ours", async () => {
  const { engine, toolFor } = await open();
  const own = aParameter({ key: "phone", kind: { name: "phone", ask: "Which number may we call back?" } });
  const outcome = await engine.execute({
    tool: toolFor({ parameters: [own] }),
    arguments: { phone: "soon" },
  });
  expect(outcome).toMatchObject({ agentMessage: "Which number may we call back?" });
});

test("a kind is read in a variable of the call as in what is said", async () => {
  const { engine, toolFor, endpoint } = await open();
  const source = { from: "variable", name: "callback" } as const;
  const tool = toolFor({ parameters: [aParameter({ key: "phone", kind: { name: "phone" }, source })] });
  await engine.execute({ tool, arguments: {}, context: { variables: { callback: "(415) 555-0123" } } });
  expect(endpoint.requests[0]?.body).toBe('{"phone":"+14155550123"}');
  const wrong = await engine.execute({ tool, arguments: {}, context: { variables: { callback: "home" } } });
  expect(wrong).toMatchObject({ status: "failed", reason: "misconfigured" });
  expect(wrong.status === "failed" && wrong.message).not.toContain("home");
});

test("two ways of saying the same make the same request, so it is not sent twice in a call", async () => {
  const { engine, toolFor, endpoint } = await open();
  const tool = toolFor({ parameters: [phone] });
  for (const said of ["(415) 555-0123", "4155550123"]) {
    await engine.execute({ tool, arguments: { phone: said }, context: { callId: "call_1" } });
  }
  expect(endpoint.requests).toHaveLength(1);
});
