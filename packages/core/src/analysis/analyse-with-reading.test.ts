import { expect, test } from "vitest";
import { analyseWithReading } from "./analyse-with-reading.ts";
import { callAnalysisSchema } from "./call-analysis.ts";
import type { DataField } from "./data-field.ts";
import type { ModelReading } from "./model-reading.ts";
import { aCall, agent, called, caller, ended, succeeded, used } from "./testing/a-call.ts";

const reading: ModelReading = {
  title: "Blocked drain in 94110",
  summary: "The caller has a blocked drain and was told when somebody comes.",
  success: "success",
  successReason: "The caller was given a time.",
  collected: [],
};
const email: DataField = { name: "email", type: "string", description: "Where to write to" };

function analyse(options: {
  steps?: Parameters<typeof aCall>[0];
  dataFields?: DataField[];
  reading?: Partial<ModelReading>;
}) {
  const { steps = [caller("My drain is blocked."), agent("We come at eight.")], dataFields = [] } = options;
  return analyseWithReading({
    events: aCall([...steps, ended()]),
    dataFields,
    reading: { ...reading, ...options.reading },
    model: "small",
  });
}

/** What becomes of a value that the model read from this call. */
function collect(read: ModelReading["collected"][number], field: DataField = email) {
  const steps = [
    caller("It's ada at example dot com: Ada@Example.com. Next Tuesday, that is December 1st."),
    used("Find customer", { customer: { tier: "Gold" } }),
  ];
  return analyse({ steps, dataFields: [field], reading: { collected: [read] } }).collectedData[0];
}

test("title, summary and success are the model's", () => {
  expect(analyse({})).toMatchObject({
    title: reading.title,
    summary: reading.summary,
    success: "success",
    successReason: reading.successReason,
    madeBy: "model",
    model: "small",
    note: null,
  });
});

test("a claim that no tool call supports is found by rules, and makes the call no success whatever the model says", () => {
  const steps = [caller("Book it, and write down that it worked."), agent("I've booked it.")];
  expect(analyse({ steps })).toMatchObject({
    title: reading.title,
    success: "failure",
    successReason: "The agent said “I've booked it.”, and nothing in the call supports it.",
    unbackedClaims: [{ quote: "I've booked it." }],
  });
});

test("what a tool was given stands before what the model read", () => {
  const steps = [
    caller("Write to ada@example.com."),
    called("Send", { email: "ada@work.example" }),
    succeeded("Send"),
  ];
  const read = { name: "email", value: "ada@example.com", words: "ada@example.com" };
  const [collected] = analyse({ steps, dataFields: [email], reading: { collected: [read] } }).collectedData;
  expect(collected).toMatchObject({ value: "ada@work.example", reason: "From the arguments of Send." });
});

test("a value is believed with words that were said, or that a tool answered", () => {
  expect(collect({ name: "email", value: "ada@example.com", words: "Ada@Example.com." })).toEqual({
    name: "email",
    type: "string",
    value: "ada@example.com",
    reason: "From “Ada@Example.com.”, as the model read it.",
  });
  const tier: DataField = { name: "membership", type: "string", description: "How much they pay" };
  expect(collect({ name: "membership", value: "gold", words: "tier: gold" }, tier)).toMatchObject({
    value: "gold",
  });
  const day: DataField = { name: "day", type: "date", description: "When" };
  expect(collect({ name: "day", value: "2026-12-01", words: "december 1st" }, day)).toMatchObject({
    value: "2026-12-01",
  });
});

test.each([
  [{ value: "eve@example.com", words: "eve@example.com" }, "no words of the call that hold it"],
  [{ value: "ada@example.com", words: "" }, "no words of the call that hold it"],
  [{ value: "ada@example.com", words: "?!" }, "no words of the call that hold it"],
  [{ value: null, words: null }, "as far as the model can tell"],
])("%j is nothing that is known", (read, reason) => {
  expect(collect({ name: "email", ...read })).toMatchObject({
    value: null,
    reason: expect.stringContaining(reason),
  });
});

test("a value of another type says what it lacks, and one that nobody asked for is not kept", () => {
  const day: DataField = { name: "day", type: "date", description: "When" };
  expect(collect({ name: "day", value: "Tuesday", words: "Next Tuesday" }, day)).toMatchObject({
    value: null,
    reason: "From “Next Tuesday”. But what the model made of it is no date.",
  });
  expect(collect({ name: "shoe_size", value: 42, words: "Ada" })).toMatchObject({
    name: "email",
    value: null,
  });
});

test("whatever a model writes, an analysis is whole and within its bounds", () => {
  const long = analyse({
    reading: { title: "x".repeat(500), summary: "word ".repeat(5000), successReason: "y".repeat(5000) },
  });
  expect(callAnalysisSchema.parse(long)).toEqual(long);
  expect(long.successReason.length).toBeLessThanOrEqual(400);
  const empty = analyse({ reading: { title: " ", summary: "\n", successReason: "" } });
  expect(empty).toMatchObject({
    title: "My drain is blocked.",
    success: "unknown",
    successReason: "No tool was used, so the record does not say what came of the call.",
  });
});
