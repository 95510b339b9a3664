import { expect, test } from "vitest";
import type { DialogueTurn } from "./business.ts";
import { emptyTurn, type HeldTurn } from "./held-turn.ts";
import { judgeTurn, type Check } from "./judge-turn.ts";

const lookUp = { tool: "Look up", with: { id: 7 } };
const book = { tool: "Book", with: { day: "2026-03-12" } };

function judged(expected: Omit<DialogueTurn, "caller">, held: Partial<HeldTurn>): [Check["of"], boolean][] {
  const turn = { ...emptyTurn("hello"), reply: "All right.", ...held };
  return judgeTurn({ caller: "hello", ...expected }, turn).map(({ of, ok }) => [of, ok]);
}

test("the right tool with the right values is right in both", () => {
  expect(judged({ calls: [lookUp] }, { ran: [lookUp] })).toEqual([
    ["tool", true],
    ["values", true],
  ]);
});

test("where the wrong tool ran, every value that was expected is wrong, too", () => {
  expect(judged({ calls: [lookUp, book] }, { ran: [lookUp] })).toEqual([
    ["tool", false],
    ["values", false],
    ["values", false],
  ]);
  expect(judged({ confirms: book }, {})).toEqual([
    ["tool", false],
    ["values", false],
  ]);
});

test("two calls of one tool are compared in their order", () => {
  const other = { tool: "Look up", with: { id: 8 } };
  const expected = { calls: [lookUp, other] };
  const values = (ran: HeldTurn["ran"]) => judged(expected, { ran }).filter(([of]) => of === "values");
  expect(values([lookUp, other])).toEqual([
    ["values", true],
    ["values", true],
  ]);
  expect(values([lookUp, lookUp])).toEqual([
    ["values", true],
    ["values", false],
  ]);
});

test("a call that was decided and refused is wrong where nothing is expected", () => {
  expect(judged({}, {})).toEqual([["tool", true]]);
  expect(judged({}, { refused: [book] })).toEqual([["tool", false]]);
});

test.each([
  ["For which day?", true],
  ["Sure. For which day?", true],
  ["I'd need the day.", false],
  ["I'd need the day. Is that all right?", false],
  ["For which day? And at what time?", false],
])("“%s” asks for the day and nothing else: %s", (reply, ok) => {
  expect(judged({ asks: "day" }, { reply })).toEqual([
    ["tool", true],
    ["asks", ok],
  ]);
});
