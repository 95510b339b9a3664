import type { JSONValue, LanguageModelV4Message } from "@ai-sdk/provider";
import { expect, test } from "vitest";
import { respond } from "../respond.ts";
import { aTool } from "../testing/a-wanted.ts";
import { heard, said } from "../testing/lines.ts";

const text = (description: string) => ({ type: "string" as const, description });
const visit = { date: text("Day, YYYY-MM-DD"), service: text("What is to be done: haircut or color") };
const tools = [
  aTool({
    name: "check_times",
    description: "Looks up free times for a visit.",
    properties: visit,
    required: ["date"],
  }),
  aTool({ name: "book_visit", description: "Books a visit.", properties: visit, required: ["date"] }),
  aTool({
    name: "cancel_booking",
    description: "Cancels a booking.",
    properties: { booking: text("Booking number") },
    required: ["booking"],
  }),
  aTool({
    name: "create_ticket",
    description: "Creates a support ticket.",
    properties: { name: text("Caller's name"), problem: text("What is wrong") },
    required: ["problem", "name"],
  }),
];

function ran(toolName: string, input: Record<string, string>, value: JSONValue): LanguageModelV4Message[] {
  const toolCallId = "c1";
  return [
    { role: "assistant", content: [{ type: "tool-call", toolCallId, toolName, input }] },
    {
      role: "tool",
      content: [{ type: "tool-result", toolCallId, toolName, output: { type: "json", value } }],
    },
  ];
}

/** What is called after these words; what the agent says before them is what it would say. */
function calledAfter(before: LanguageModelV4Message[], words: string, offered = tools) {
  const now = new Date("2026-11-23T10:00:00");
  const { say } = respond({ prompt: before, tools: offered, now });
  const prompt = [...before, ...(say === "" ? [] : [said(say)]), heard(words)];
  return respond({ prompt, tools: offered, now }).call;
}

const freeTimes = [
  heard("what times do you have on friday for a haircut?"),
  ...ran("check_times", { date: "2026-11-27", service: "haircut" }, { free: ["10:00", "14:00"] }),
];

test.each([
  "great, thanks",
  "perfect, bye",
  "perfect, I'll call back",
  "sounds good but I'm not sure",
  "that works, let me ask my wife",
  "let's do it another time",
  "I'll have to think about it",
  "don't book it",
])("“%s” books none of the free times", (words) => {
  expect(calledAfter(freeTimes, words)).toBeNull();
});

test.each(["I'll take the 10 o'clock", "book it"])("“%s” books one of the free times", (words) => {
  expect(calledAfter(freeTimes, words)?.toolName).toBe("book_visit");
});

test.each(["please don't cancel my booking 4711", "what happens if I cancel booking 4711?"])(
  "“%s” cancels nothing, not even after the next yes that is no yes",
  (words) => {
    expect(calledAfter([], words)).toBeNull();
    expect(calledAfter([heard(words)], "ok, let me think")).toBeNull();
  },
);

test("a deed that was in doubt is done after a yes", () => {
  expect(calledAfter([heard("what happens if I cancel booking 4711?")], "yes, cancel it")).toEqual({
    toolName: "cancel_booking",
    values: { booking: "4711" },
  });
});

const failed = { status: "failed", reason: "timeout", say: "It took too long.", next: "offer-to-try-again" };
const mayRetry = [heard("cancel booking 4711"), ...ran("cancel_booking", { booking: "4711" }, failed)];

test.each(["I'll try again later", "please don't try again", "maybe try again tomorrow", "ok, let me think"])(
  "“%s” does not repeat what failed",
  (words) => {
    expect(calledAfter(mayRetry, words)).toBeNull();
  },
);

test.each(["yes", "yes please try again", "try again"])("“%s” repeats what failed", (words) => {
  expect(calledAfter(mayRetry, words)?.toolName).toBe("cancel_booking");
});

test.each(["I'd rather not say", "hold on", "wait, do not create it", "my name is none of your business"])(
  "“%s” is no name to write down",
  (words) => {
    expect(calledAfter([heard("open a ticket, my heater is broken")], words)).toBeNull();
  },
);

const bookTable = aTool({
  name: "book_table",
  description: "Books a table.",
  properties: { day: text("Day, YYYY-MM-DD"), guests: { type: "integer", description: "How many guests" } },
  required: ["day", "guests"],
});
const shipWine = aTool({
  name: "ship_wine",
  description: "Ships wine.",
  properties: { over_21: { type: "boolean", description: "Whether the recipient is over 21" } },
  required: ["over_21"],
});

test.each([
  ["I have 2 questions first", "book a table for friday", bookTable],
  ["what if we are 5?", "book a table for friday", bookTable],
  ["give me five minutes", "book a table for friday", bookTable],
  ["I'm not sure, 4 or 5", "book a table for friday", bookTable],
  ["let me get back to you tomorrow", "book a table for 4", bookTable],
  ["I can't do friday", "book a table for 4", bookTable],
  ["are you open on friday?", "book a table for 4", bookTable],
  ["I have to ask my wife", "please ship me some wine", shipWine],
  ["I am not sure", "please ship me some wine", shipWine],
  ["please stop", "please ship me some wine", shipWine],
])("“%s” completes nothing after “%s”", (words, request, tool) => {
  expect(calledAfter([heard(request)], words, [tool])).toBeNull();
});

test.each([
  {
    words: "four",
    request: "book a table for friday",
    tool: bookTable,
    values: { day: "2026-11-27", guests: 4 },
  },
  {
    words: "could we do friday?",
    request: "book a table for 4",
    tool: bookTable,
    values: { day: "2026-11-27", guests: 4 },
  },
  {
    words: "of course he is",
    request: "please ship me some wine",
    tool: shipWine,
    values: { over_21: true },
  },
  { words: "they are not", request: "please ship me some wine", tool: shipWine, values: { over_21: false } },
  { words: "ok then no", request: "please ship me some wine", tool: shipWine, values: { over_21: false } },
])("“$words” completes what “$request” began", ({ words, request, tool, values }) => {
  expect(calledAfter([heard(request)], words, [tool])?.values).toEqual(values);
});

const date = { date: text("Date YYYY-MM-DD") };
const twins = [
  aTool({
    name: "book_swimming_lane",
    description: "Books a lane in the swimming pool.",
    properties: date,
    required: ["date"],
  }),
  aTool({
    name: "book_tennis_court",
    description: "Books a tennis court.",
    properties: date,
    required: ["date"],
  }),
];

test.each(["wait, first a question", "at last!", "not the tennis court", "neither the first nor the last"])(
  "“%s” picks neither of two bookings",
  (words) => {
    expect(calledAfter([heard("I want to make a booking for Saturday")], words, twins)).toBeNull();
  },
);

test.each(["the tennis court", "the second one, please", "ok, the last"])(
  "“%s” picks one of them",
  (words) => {
    const called = calledAfter([heard("I want to make a booking for Saturday")], words, twins);
    expect(called?.toolName).toBe("book_tennis_court");
  },
);

const keys = aTool({
  name: "order_spare_keys",
  description: "Has keys cut by the code that is stamped on a key.",
  properties: {
    key_code: { ...text("Letters and digits on the key, such as B12C3"), pattern: "^[A-Z0-9]{5}$" },
    copies: { type: "integer", description: "How many copies" },
  },
  required: ["key_code", "copies"],
});
const bills = aTool({
  name: "pay_invoice",
  description: "Pays an invoice.",
  properties: { invoice: text("Invoice number") },
  required: ["invoice"],
});

test.each([
  "it's K as in king, four, four, W as in whiskey, nine",
  "K four four W nine",
  "K44W9",
  "k, four, four, w, nine",
])("“%s” is a code to the last digit, and no count of copies", (words) => {
  expect(calledAfter([heard("order spare keys please")], words, [keys])).toBeNull();
});

test("a write runs with values that the caller gave, and with no other", () => {
  const asked = [heard("order spare keys please"), said("What's the key code?"), heard("K four four W nine")];
  expect(calledAfter(asked, "two copies", [keys])?.values).toEqual({ key_code: "K44W9", copies: 2 });
});

test.each(["pay invoice 40721 tomorrow", "can you pay invoice 40721 on Friday?", "pay 40721 next week"])(
  "“%s” to a tool that knows of no day is read back before it is done at once",
  (words) => expect(calledAfter([], words, [bills])).toBeNull(),
);

test("what was put off before a number was asked for is still put off after it", () => {
  expect(calledAfter([heard("pay my invoice tomorrow")], "40721", [bills])).toBeNull();
});

test.each(["hold on, 40721 is the old one", "40721 was the wrong one", "40721 isn't it"])(
  "“%s” names a number and takes it back",
  (words) => expect(calledAfter([heard("pay my invoice")], words, [bills])).toBeNull(),
);

test("“is it possible to …” asks, and orders nothing", () => {
  expect(calledAfter([], "is it possible to cancel booking 4711?")).toBeNull();
});

const complain = aTool({
  name: "complain_about_visit",
  description: "A customer is not happy with a visit.",
  properties: {
    visit: { ...text("CL, a dash and three digits"), pattern: "^CL-\\d{3}$" },
    complaint: text("What went wrong, in the customer's words"),
  },
  required: ["visit", "complaint"],
});

test.each(["I should hope so", "that's the third time this month, you know", "really?"])(
  "“%s” is said of a complaint, and is none",
  (words) => {
    const asked = [heard("I want to complain about visit CL 270"), said("What went wrong?")];
    expect(calledAfter(asked, words, [complain])).toBeNull();
  },
);

test("lists of numbers reach a tool as numbers", () => {
  const book = aTool({
    name: "book_lane",
    description: "Books a lane.",
    properties: { sizes: { type: "array", items: { type: "integer" }, description: "Sizes of the shoes" } },
    required: ["sizes"],
  });
  const { values } = calledAfter([], "book a lane, shoes in 38 and 41", [book]) ?? {};
  expect(values).toEqual({ sizes: [38, 41] });
});

const closing = aTool({
  name: "close_account",
  description: "Closes an account for good.",
  properties: { account: { ...text("AC, a dash and six digits"), pattern: "^AC-\\d{6}$" } },
  required: ["account"],
});

test.each([
  "what would happen if I closed AC-123456?",
  "I heard you closed AC-123456",
  "I've thought about closing AC-123456, what's the fee",
  "close AC-123456. wait. stop.",
])("“%s” closes nothing, though no word list has had closing in it", (words) =>
  expect(calledAfter([], words, [closing])).toBeNull(),
);

test("of two codes the one that is somebody else's is not taken", () => {
  const words = "AC one two three four five six is my wife's, mine is AC 654321";
  expect(calledAfter([heard("close my account")], words, [closing])?.values).toEqual({
    account: "AC-654321",
  });
});

test("two codes with a count each are not mixed and written: what is meant is read back", () => {
  const noteMiles = aTool({
    name: "log_hours",
    description: "Adds hours to the sheet of a truck.",
    properties: {
      truck: { type: "string", description: "Truck", pattern: "^T\\d{3}$" },
      hours: { type: "number", description: "Hours" },
    },
    required: ["truck", "hours"],
  });
  expect(calledAfter([], "log 3 hours for T310", [noteMiles])?.values).toEqual({ truck: "T310", hours: 3 });
  expect(calledAfter([], "log 3 hours for T310 and 5 hours for T400", [noteMiles])).toBeNull();
});
