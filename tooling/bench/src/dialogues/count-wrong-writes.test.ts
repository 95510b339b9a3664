import { expect, test } from "vitest";
import type { BusinessTool } from "./business.ts";
import { countWrongWrites } from "./count-wrong-writes.ts";
import { emptyTurn, type HeldCall } from "./held-turn.ts";

const tools: BusinessTool[] = [
  { name: "Look up", about: "Looks up.", takes: [], answers: [] },
  { name: "Order keys", about: "Orders keys.", effect: "write", takes: [], answers: [] },
];
const order: HeldCall = { tool: "Order keys", with: { copies: 2 } };

function counted(due: { tool: string; with: { copies: number } }[], ran: HeldCall[]) {
  const held = { ...emptyTurn("two"), ran };
  return countWrongWrites({ tools, expected: { caller: "two", calls: due }, held });
}

test("a write that is due with these values is right", () => {
  expect(counted([{ tool: "Order keys", with: { copies: 2 } }], [order])).toEqual({
    unasked: 0,
    otherValues: 0,
  });
});

test("a write with a value that the caller did not give is counted", () => {
  expect(counted([{ tool: "Order keys", with: { copies: 9 } }], [order])).toEqual({
    unasked: 0,
    otherValues: 1,
  });
});

test("a write where none was due is counted, and a second one beside the first", () => {
  expect(counted([], [order])).toEqual({ unasked: 1, otherValues: 0 });
  expect(counted([{ tool: "Order keys", with: { copies: 2 } }], [order, order])).toEqual({
    unasked: 1,
    otherValues: 0,
  });
});

test("a read that ran for nothing is no harm", () => {
  expect(counted([], [{ tool: "Look up", with: {} }])).toEqual({ unasked: 0, otherValues: 0 });
});
