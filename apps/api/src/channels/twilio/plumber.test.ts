import { type Endpoint, startEndpoint } from "@callhook/core/testing";
import { foldTranscript } from "@callhook/core";
import { callRepository, defaultWorkspaceId } from "@callhook/db";
import { startScriptedModelServer } from "@callhook/agents/testing";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { anAreaTool } from "../../testing/an-area-tool.ts";
import { startApi } from "../../testing/start-api.ts";
import { addTwilioLine, twilioAccount, twilioPublicUrl, twilioVariables } from "../testing/twilio-line.ts";
import { dialAsTwilio, type TwilioPhone } from "../testing/twilio-phone.ts";

const longAnswer =
  "Good news: yes, we come out to 94110. For a blocked drain the call-out fee is 49 dollars, and the first half hour of work is included in that.";
const check = {
  functionName: "check_availability_in_area",
  arguments: { zip_code: "94110", service_type: "blocked drain" },
};
const find = { functionName: "find_customer", arguments: { phone: "+14155550134" } };
const book = {
  functionName: "book_visit",
  arguments: { zip_code: "94110", day: "2026-12-01", time: "09:00" },
};

/** What the plumber's receptionist says and does, in the order of the call. */
const script = [
  { toolCalls: [check] },
  { words: [longAnswer] },
  { words: "Let me see whether we know you. ", toolCalls: [find] },
  {
    words:
      "I cannot reach our customer list just now, but I can book you in without it. Is Tuesday at nine fine?",
  },
  { toolCalls: [book] },
  { words: "You are booked for Tuesday at nine. Your number is B-17." },
];

let model: Awaited<ReturnType<typeof startScriptedModelServer>>;
let api: Awaited<ReturnType<typeof startApi>>;
let areas: Endpoint;
let customers: Endpoint;
let bookings: Endpoint;
beforeAll(async () => {
  model = await startScriptedModelServer({ steps: script });
  areas = await startEndpoint();
  customers = await startEndpoint({ handler: { status: 503, json: { error: "maintenance" } } });
  bookings = await startEndpoint({ handler: { status: 201, json: { booking: "B-17" } } });
  api = await startApi({
    ...twilioVariables,
    CALLHOOK_MODEL: "openai-compatible",
    CALLHOOK_MODEL_URL: model.url,
    CALLHOOK_MODEL_NAME: "scripted",
  });
  await addTwilioLine({ api });
  await addTools();
});
afterAll(async () => {
  await api.close();
  await Promise.all([areas.close(), customers.close(), bookings.close(), model.close()]);
});

async function addTools(): Promise<void> {
  const text = (key: string, description: string) =>
    ({ key, location: "body", type: "string", description, required: true }) as const;
  const { create } = api.client.tools;
  await create.mutate(
    anAreaTool(areas, {
      parameters: [text("zip_code", "The caller's ZIP code"), text("service_type", "What is wrong")],
      effect: "read",
      speech: {
        before: { when: "always" },
        waiting: [{ afterMs: 600 }],
        holdSound: "typing",
      },
    }),
  );
  await create.mutate(
    anAreaTool(customers, {
      name: "Find customer",
      description: "Looks a caller up by their phone number.",
      url: `${customers.url}/customers`,
      parameters: [text("phone", "The caller's phone number")],
      effect: "write",
    }),
  );
  await create.mutate(
    anAreaTool(bookings, {
      name: "Book visit",
      description: "Books a visit of the plumber.",
      url: `${bookings.url}/bookings`,
      parameters: [text("zip_code", "ZIP code"), text("day", "The day"), text("time", "The time")],
      effect: "write",
      interruptions: "disable-during-tool",
    }),
  );
}

const recordOf = async (callId: string) => {
  const calls = callRepository({ database: api.database, workspaceId: defaultWorkspaceId });
  // Whether the socket is closed before the end of the call is heard of is the network's to say.
  const others = new Set(["model-replied", "channel-disconnected"]);
  return (await calls.events({ callId })).filter(({ type }) => !others.has(type));
};
const heard = (phone: TwilioPhone, text: string) =>
  vi.waitFor(() => expect(phone.utterances().join("\n")).toContain(text), { timeout: 10_000, interval: 5 });
/** Until the agent has said all that it had to say. */
const silence = (phone: TwilioPhone) =>
  vi.waitFor(() => expect(phone.isHearing()).toBe(false), { timeout: 10_000, interval: 5 });

test("the plumber's call: a slow tool, an interruption, a failing tool and a booking, told exactly as it happened", async () => {
  const phone = await dialAsTwilio({
    target: { url: api.url, publicUrl: twilioPublicUrl },
    account: twilioAccount,
    msPerCharacter: 4,
  });
  await heard(phone, "How can I help you?");
  await silence(phone);

  areas.respondWith({ delayMs: 1_500, json: { available: true, fee: 49 } });
  phone.say("Do you come out to 94110? I have a blocked drain.");
  await heard(phone, "Good news");
  await vi.waitFor(() => expect(phone.isHeard("For a blocked drain")).toBe(true), {
    timeout: 10_000,
    interval: 5,
  });
  const { heardText } = phone.say("That's fine. Do you have my address? My number is the one I call from.");
  await heard(phone, "Is Tuesday at nine fine?");
  await silence(phone);
  phone.say("Yes, book it, please.");
  await heard(phone, "Your number is B-17.");
  await silence(phone);
  await phone.hangUp();
  await vi.waitFor(async () => expect((await recordOf(phone.callId)).at(-1)?.type).toBe("call-ended"));

  expect(phone.complaints()).toEqual([]);
  model.assertFinished();
  expect([areas, customers, bookings].map(({ requests }) => requests.length)).toEqual([1, 1, 1]);
  expect(phone.sounds()).toContain("typing");

  const record = await recordOf(phone.callId);
  expect(record.map(({ type }) => type)).toEqual([
    "call-started",
    "channel-connected",
    "agent-spoke",
    "caller-spoke",
    "tool-called",
    "agent-spoke",
    "agent-spoke",
    "tool-finished",
    "agent-spoke",
    "agent-interrupted",
    "caller-spoke",
    "agent-spoke",
    "tool-called",
    "tool-finished",
    "agent-spoke",
    "caller-spoke",
    "tool-called",
    "tool-finished",
    "agent-spoke",
    "call-ended",
  ]);

  const transcript = foldTranscript(record);
  expect(transcript).toMatchObject({
    channel: "phone",
    from: "+14155550134",
    status: "ended",
    endReason: "caller-hung-up",
  });
  expect(transcript.turns.map(({ role, text }) => `${role}: ${text}`)).toEqual([
    "agent: Hello, thank you for calling. How can I help you?",
    "caller: Do you come out to 94110? I have a blocked drain.",
    "agent: One moment, please.",
    expect.stringMatching(/^agent: .*(wait|longer|patience)/),
    `agent: ${longAnswer}`,
    "caller: That's fine. Do you have my address? My number is the one I call from.",
    "agent: Let me see whether we know you.",
    "agent: I cannot reach our customer list just now, but I can book you in without it. Is Tuesday at nine fine?",
    "caller: Yes, book it, please.",
    "agent: You are booked for Tuesday at nine. Your number is B-17.",
  ]);
  // What was generated stands beside what was heard of it.
  const [cutOff] = transcript.turns.filter(({ interrupted }) => interrupted);
  expect(cutOff).toMatchObject({ text: longAnswer, heardText });
  expect(longAnswer.startsWith(heardText ?? "nothing")).toBe(true);
  expect(heardText).toContain("For a blocked drain");
  expect(heardText).not.toContain("included in that");
  expect(record.find(({ type }) => type === "agent-interrupted")).toMatchObject({
    afterMs: expect.any(Number),
  });

  expect(transcript.toolCalls).toMatchObject([
    {
      toolName: "Check availability in area",
      arguments: check.arguments,
      outcome: { status: "succeeded", value: { available: true, fee: 49 } },
    },
    {
      toolName: "Find customer",
      arguments: find.arguments,
      outcome: { status: "failed", reason: "http-error" },
    },
    {
      toolName: "Book visit",
      arguments: book.arguments,
      outcome: { status: "succeeded", value: { booking: "B-17" } },
    },
  ]);
  expect(transcript.toolCalls[0]?.durationMs).toBeGreaterThan(1_400);
});
