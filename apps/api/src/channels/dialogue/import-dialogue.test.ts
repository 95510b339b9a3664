import { expect, test } from "vitest";
import { exchangesOf } from "./exchanges-of.ts";
import { stepsBefore } from "./import-dialogue.ts";

const lines = [
  { by: "agent", text: "Acme Plumbing!" },
  { by: "caller", text: "When do you open?" },
] as const;
const dialogue = { lines: [...lines] };

test("a greeting that was said before we were asked is imported, and none that is on record", () => {
  const imported = [{ type: "agent-spoke", turn: 0, text: "Acme Plumbing!" }];
  expect(stepsBefore({ dialogue, exchanges: exchangesOf([]), unreadable: [] })).toEqual(imported);
  const greeted = exchangesOf([{ type: "agent-spoke", turn: 0, text: "Acme Plumbing!" }]);
  expect(stepsBefore({ dialogue, exchanges: greeted, unreadable: [] })).toEqual([]);
});

test("a greeting that is on record and cannot be read is not imported once more", () => {
  const unreadable = [{ type: "agent-spoke" }];
  expect(stepsBefore({ dialogue, exchanges: exchangesOf([]), unreadable })).toEqual([]);
  expect(
    stepsBefore({ dialogue, exchanges: exchangesOf([]), unreadable: [{ type: "call-started" }] }),
  ).toEqual([{ type: "agent-spoke", turn: 0, text: "Acme Plumbing!" }]);
});
