import type { JsonValue } from "@callhook/core";
import type { DialogueTurn, ExpectedCall } from "./business.ts";
import { fitsValue } from "./fits-value.ts";
import type { HeldCall, HeldTurn } from "./held-turn.ts";

/** What a turn is judged by; each is counted by itself. */
export type Check = { of: "tool" | "values" | "asks" | "reports"; ok: boolean; why: string };

/** Compares what a turn came to with what it is expected to come to. */
export function judgeTurn(expected: DialogueTurn, held: HeldTurn): Check[] {
  const checks = [...judgeCalls(expected, held)];
  if (expected.asks !== undefined) {
    const asksIt = new RegExp(expected.asks, "i").test(held.reply);
    checks.push({ of: "asks", ok: asksIt && questionsIn(held.reply) <= 1, why: `asks ${expected.asks}` });
  }
  const missing = (expected.tells ?? []).filter((pattern) => !new RegExp(pattern, "i").test(held.reply));
  const claimed = (expected.never ?? []).filter((pattern) => new RegExp(pattern, "i").test(held.reply));
  if (expected.tells !== undefined || expected.never !== undefined) {
    const why = `tells ${JSON.stringify(missing)}, never ${JSON.stringify(claimed)}`;
    checks.push({ of: "reports", ok: missing.length === 0 && claimed.length === 0, why });
  }
  const speaks = held.reply.trim() !== "";
  if (!speaks) checks.push({ of: "reports", ok: false, why: "says something" });
  return checks;
}

function judgeCalls({ calls = [], confirms }: DialogueTurn, held: HeldTurn): Check[] {
  const waiting = confirms === undefined ? [] : [confirms];
  const isRight = sameTools(calls, held.ran) && sameTools(waiting, held.waiting);
  const why = `ran ${names(calls)}, read back ${names(waiting)}`;
  const checks: Check[] = [{ of: "tool", ok: isRight, why }];
  if (!isRight || calls.length + waiting.length === 0) return checks;
  for (const [wanted, actual] of [...pairs(calls, held.ran), ...pairs(waiting, held.waiting)]) {
    checks.push({ of: "values", ok: sameValues(wanted, actual), why: `with ${JSON.stringify(wanted.with)}` });
  }
  return checks;
}

function pairs(wanted: ExpectedCall[], held: HeldCall[]): [ExpectedCall, HeldCall][] {
  return wanted.flatMap((call) => {
    const same = held.find(({ tool }) => tool === call.tool);
    return same === undefined ? [] : [[call, same]];
  });
}

function sameTools(wanted: ExpectedCall[], held: HeldCall[]): boolean {
  return names(wanted) === names(held);
}

function names(calls: { tool: string }[]): string {
  return JSON.stringify(calls.map(({ tool }) => tool).toSorted());
}

/** Nothing is missing, and nothing is there that the caller did not give. */
function sameValues({ with: wanted }: ExpectedCall, { with: sent }: HeldCall): boolean {
  const given: { [key: string]: JsonValue } =
    typeof sent === "object" && sent !== null && !Array.isArray(sent) ? sent : {};
  const keys = new Set([...Object.keys(wanted), ...Object.keys(given)]);
  return [...keys].every((key) => {
    const expected = wanted[key];
    return expected !== undefined && fitsValue(expected, given[key]);
  });
}

function questionsIn(reply: string): number {
  return reply.split("?").length - 1;
}
