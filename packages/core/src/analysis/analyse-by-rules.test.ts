import * as fc from "fast-check";
import { expect, test } from "vitest";
import { callAnalysisSchema } from "./call-analysis.ts";
import { analyseByRules } from "./analyse-by-rules.ts";
import { aCall, agent, called, caller, ended, failed, used } from "./testing/a-call.ts";

function analyse(...[steps, start]: Parameters<typeof aCall>) {
  return analyseByRules({ events: aCall(steps, start), dataFields: [] });
}

test("title and summary say what happened, in the tools' own names", () => {
  const analysis = analyse([
    caller("Do you come out to 94110?"),
    used("Check availability in area"),
    used("Book visit"),
    agent("I booked it."),
    ended(),
  ]);
  expect(analysis).toMatchObject({
    title: "Check availability in area, Book visit",
    summary:
      "The caller began with “Do you come out to 94110?” Check availability in area succeeded; Book visit succeeded. The call ended after 0:07 (caller hung up).",
    success: "success",
    unbackedClaims: [],
    madeBy: "rules",
  });
});

test("without a tool, a call goes by the words it began with, and nobody knows what came of it", () => {
  const analysis = analyse([agent("Hello?"), caller(`When are you open? ${"word ".repeat(40)}`), ended()]);
  expect(analysis.title).toMatch(/^When are you open\? word .*…$/);
  expect(analysis.title.length).toBeLessThanOrEqual(60);
  expect(analysis.success).toBe("unknown");
});

test("a call in which the caller said nothing says so", () => {
  const analysis = analyse([agent("Hello?"), ended("caller-silent")]);
  expect(analysis).toMatchObject({ title: "Nothing was said", success: "unknown" });
  expect(analysis.summary).toContain("The caller said nothing. No tool was used.");
});

test.each(["ended", "ended-by-user"])(
  "a summary gives no reason for an end where nobody gave one: %s",
  (reason) => {
    expect(analyse([caller("Hello?"), ended(reason)]).summary).toMatch(/The call ended after \d+:\d\d\.$/);
  },
);

test("what failed in the end is a failure that names why", () => {
  const analysis = analyse([
    caller("Book it."),
    called("Book visit"),
    failed("Book visit"),
    agent("I could not book it."),
    ended(),
  ]);
  expect(analysis).toMatchObject({
    title: "Book visit (failed)",
    success: "failure",
    successReason: "Book visit failed (timed-out).",
  });
});

test("what worked at the second try is a success", () => {
  const analysis = analyse([
    caller("Book it."),
    called("Book visit"),
    failed("Book visit"),
    used("Book visit"),
    ended(),
  ]);
  expect(analysis.success).toBe("success");
  expect(analysis.summary).toContain("Book visit succeeded, the last of 2 times.");
});

test("one tool that worked and one that did not leave it open", () => {
  const analysis = analyse([
    caller("Book it."),
    used("Book visit"),
    called("Send text"),
    failed("Send text"),
    ended(),
  ]);
  expect(analysis).toMatchObject({
    success: "unknown",
    successReason: "Not every tool succeeded in the end: Send text failed (timed-out).",
  });
});

test("a claim that nothing supports makes a call a failure, whatever else went well", () => {
  const analysis = analyse([
    caller("Book it."),
    used("Check availability"),
    agent("I've booked it."),
    ended(),
  ]);
  expect(analysis).toMatchObject({ success: "failure", unbackedClaims: [{ quote: "I've booked it." }] });
});

test("a tool that the caller declined is no failure", () => {
  const declined = { type: "tool-decided" as const, toolCallId: "tc_book_visit", approved: false };
  const analysis = analyse([
    caller("Book it."),
    called("Book visit"),
    declined,
    failed("Book visit", "not-allowed"),
    ended(),
  ]);
  expect(analysis).toMatchObject({ title: "Book visit (declined)", success: "unknown" });
});

test("a success that a mock answered is told as one", () => {
  const analysis = analyse([caller("Book it."), used("Book visit", null, { mocked: true }), ended()]);
  expect(analysis.summary).toContain("Book visit succeeded (answered by a mock).");
});

test("a tool without a result leaves it open", () => {
  const analysis = analyse([caller("Book it."), called("Book visit"), ended()]);
  expect(analysis).toMatchObject({ title: "Book visit (no result)", success: "unknown" });
});

test("many tools are counted where there is no room for them", () => {
  const tools = ["Check availability in area", "Find customer", "Book visit", "Send confirmation text"];
  const { title } = analyse([caller("Hi"), ...tools.map((tool) => used(tool)), ended()]);
  expect(title).toBe("Check availability in area, Find customer and 2 more");
});

test("whatever is said, an analysis is whole and within its bounds", () => {
  const words = fc.oneof(
    fc.string({ minLength: 1, unit: "grapheme" }),
    fc.constantFrom("I've booked", "?", "’s been", "\u{1F600}".repeat(50)),
  );
  const texts = fc
    .array(words, { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(" ").slice(0, 20_000));
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 6 }), (said) => {
      const steps = said.flatMap((text, index) => [index % 2 === 0 ? caller(text) : agent(text)]);
      const analysis = analyse([...steps, ended()]);
      expect(callAnalysisSchema.parse(analysis)).toEqual(analysis);
    }),
  );
});
