import { expect, test } from "vitest";
import type { TranscriptStep } from "../../transcript/transcript-event.ts";
import { aCall, agent, called, caller, failed, succeeded, used } from "../testing/a-call.ts";
import { readAnalysedCall } from "../tool-run.ts";
import { checkClaims } from "./check-claims.ts";

type Steps = (TranscriptStep | TranscriptStep[])[];

function claimsIn(steps: Steps, start: Parameters<typeof aCall>[1] = {}) {
  return checkClaims(readAnalysedCall(aCall([caller("I need a plumber on Tuesday."), ...steps], start)));
}

const refusal = { value: { success: false, message: "That slot is taken." } };
const byGet = { request: { method: "GET", url: "https://api.example/visits" } };
const byPost = { request: { method: "POST", url: "https://api.example/availability" } };
const byDelete = { request: { method: "DELETE", url: "https://api.example/visits/7" } };

test.each<[string, Steps]>([
  ["a booking that succeeded", [used("Book visit"), agent("I booked it for Tuesday.")]],
  ["an intention, then its success", [agent("I'll book it now."), used("Book visit"), agent("It's booked.")]],
  ["a question", [agent("Shall I book it?")]],
  [
    "a failure that was owned up to",
    [called("Book visit"), failed("Book visit"), agent("I could not book it.")],
  ],
  ["a booking that a mock answered", [used("Book visit", null, { mocked: true }), agent("I've booked it.")]],
  [
    "a second try that worked",
    [called("Book visit"), failed("Book visit"), used("Book visit"), agent("Now I've booked it.")],
  ],
  ["a tool whose name says nothing", [used("Acme webhook"), agent("I've booked it.")]],
  [
    "a booking by a tool of an event's name",
    [used("Create calendar event"), agent("You're booked for Tuesday.")],
  ],
  ["a text that the booking sent", [used("Book visit", { sms_sent: true }), agent("I sent you a text.")]],
  [
    "a state that was looked up",
    [used("Get appointment", null, byGet), agent("Your appointment is confirmed.")],
  ],
  [
    "a state that an answer names",
    [used("Find customer", { visit: "confirmed" }), agent("Your visit is confirmed.")],
  ],
  [
    "a code that came back",
    [used("Book visit", { booking_id: "AB-1042" }), agent("Your confirmation number is A B 1 0 4 2.")],
  ],
  ["the caller's own code", [caller("My order number is 55012."), agent("Your order number is 55012.")]],
  [
    "a code among other sentences",
    [used("Book visit", { id: "Q-881" }), agent("Your booking reference is Q-881. Anything else?")],
  ],
  ["a cancellation by DELETE", [used("Visit", null, byDelete), agent("I've cancelled it.")]],
  [
    "a look-up that failed",
    [called("Find slots"), failed("Find slots"), agent("I've checked, and I cannot see the calendar.")],
  ],
  [
    "what the caller said of themselves",
    [caller("I'm booked for Tuesday."), agent("You're booked for Tuesday.")],
  ],
  [
    "a booking and its text by two tools",
    [used("Book visit"), used("Send text"), agent("I've booked it and sent you a text.")],
  ],
  ["a message that was taken as a lead", [used("Create lead"), agent("I've submitted your request.")]],
  [
    "an action of one tool among its arguments",
    [called("Manage visit", { action: "cancel" }), succeeded("Manage visit"), agent("I've cancelled it.")],
  ],
  [
    "something that is not to be had",
    [used("Check availability"), agent("Sorry, that time is already booked.")],
  ],
])("%s is no unbacked claim", (_what, steps) => expect(claimsIn(steps)).toEqual([]));

test.each<[string, Steps, string | RegExp]>([
  ["no tool at all", [agent("I booked it for Tuesday.")], "No tool was called before this was said."],
  [
    "a booking that failed",
    [called("Book visit"), failed("Book visit"), agent("Great, I've booked it.")],
    "“Book visit” failed before this was said (timed-out).",
  ],
  [
    "a booking that was refused",
    [called("Book visit"), failed("Book visit", "needs-confirmation"), agent("It's booked.")],
    /needs-confirmation/,
  ],
  [
    "an answer that says no",
    [used("Book visit", refusal.value), agent("I've booked it.")],
    "“Book visit” answered that it was not done.",
  ],
  [
    "a success that came only afterwards",
    [called("Book visit"), agent("I've booked it."), succeeded("Book visit")],
    "“Book visit” was not over when this was said.",
  ],
  [
    "a call that came only afterwards",
    [agent("I've booked it."), used("Book visit")],
    "No tool was called before this was said.",
  ],
  [
    "a look at the calendar",
    [used("Check availability", { slots: ["10:00"] }, byPost), agent("I've booked you in for ten.")],
    "Before this was said, tools only looked things up.",
  ],
  [
    "a state that no tool told",
    [used("Check availability", { slots: ["10:00"] }), agent("Your appointment is booked.")],
    /only looked/,
  ],
  [
    "another deed",
    [used("Book visit"), agent("I've cancelled the old one.")],
    "“Book visit” succeeded, but does something else.",
  ],
  ["half of two deeds", [used("Book visit"), agent("I've booked it and sent you a text.")], /something else/],
  [
    "a text that was not sent",
    [used("Book visit", { sms_sent: false }), agent("I sent you a text.")],
    /something else/,
  ],
  [
    "a request that was only taken on",
    [used("Book visit", null, { answerFollows: true }), agent("I've booked it.")],
    /taken on/,
  ],
  [
    "a code that nobody gave",
    [used("Book visit", { ok: true }), agent("Your confirmation number is ZX-9.00-1.")],
    /^No tool call answered with ZX9/,
  ],
  [
    "a look that was not taken",
    [agent("I've checked our calendar and we are free.")],
    /nothing was looked up/,
  ],
  ["help that nobody called", [agent("A plumber is on the way.")], /No tool/],
])("a claim after %s is unbacked", (_what, steps, reason) =>
  expect(claimsIn(steps)).toEqual([
    {
      sequence: expect.any(Number),
      quote: expect.any(String),
      reason: typeof reason === "string" ? reason : expect.stringMatching(reason),
    },
  ]),
);

test("a claim names its turn and the words, and nothing else of the turn", () => {
  const claims = claimsIn([agent("Let me see. I've booked it for Tuesday. Anything else?")]);
  expect(claims).toMatchObject([{ sequence: 3, quote: "I've booked it for Tuesday." }]);
});

test("a late result backs what is said after it, not what was said before", () => {
  const late = succeeded("Book visit");
  if (late.type !== "tool-finished") throw new Error("This is how a tool finishes.");
  const { toolCallId, outcome } = late;
  const taken = used("Book visit", null, { answerFollows: true });
  const arrived: TranscriptStep = { type: "late-result-arrived", toolCallId, outcome };
  const claims = claimsIn([taken, agent("I've booked it."), arrived, agent("It's booked now.")]);
  expect(claims.map(({ quote }) => quote)).toEqual(["I've booked it."]);
});

test("what was cut off before it was heard is claimed to nobody", () => {
  const cut: TranscriptStep = { type: "agent-interrupted", heardText: "One moment." };
  expect(claimsIn([agent("One moment. I've booked it."), cut])).toEqual([]);
  const heard: TranscriptStep = { type: "agent-interrupted", heardText: "I've booked it." };
  expect(claimsIn([agent("I've booked it. Anything else?"), heard])).toHaveLength(1);
});

test("what the call was started with backs what is so, not what was done", () => {
  const start = { variables: { appointment_status: "confirmed" } };
  expect(claimsIn([agent("Your appointment is confirmed.")], start)).toEqual([]);
  expect(claimsIn([agent("I've confirmed your appointment.")], start)).toHaveLength(1);
});

test("the caller's own claims are theirs", () => {
  expect(claimsIn([caller("I booked it, and I've cancelled the other one.")])).toEqual([]);
});

test("an endpoint's own sentence is passed on without suspicion", () => {
  const message = "Your visit has been moved to the morning list.";
  expect(claimsIn([used("Find customer", { message }), agent(message)])).toEqual([]);
});
