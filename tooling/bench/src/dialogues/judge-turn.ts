import type { JsonValue } from "@callhook/core";
import type { DialogueTurn, ExpectedCall } from "./business.ts";
import { fitsValue } from "./fits-value.ts";
import type { HeldCall, HeldTurn } from "./held-turn.ts";

/** What a turn is judged by; each is counted by itself. */
export type Check = { of: "tool" | "values" | "asks" | "reports"; ok: boolean; why: string };

/** Compares what a turn came to with what it is expected to come to. */
export function judgeTurn(expected: DialogueTurn, held: HeldTurn): Check[] {
  const checks = [...judgeCalls(expected, held)];
  if (expected.asks !== undefined)
    checks.push({ of: "asks", ok: asksOnly(held.reply, expected.asks), why: `asks ${expected.asks}` });
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
  const isRight = held.refused.length === 0 && sameTools(calls, held.ran) && sameTools(waiting, held.waiting);
  const why = `ran ${names(calls)}, read back ${names(waiting)}, nothing refused`;
  const values = [...judgeValues(calls, held.ran), ...judgeValues(waiting, held.waiting)];
  // Values count for nothing where the wrong tool runs: otherwise they would be judged in the easy turns only.
  return [
    { of: "tool", ok: isRight, why },
    ...values.map((check) => ({ ...check, ok: isRight && check.ok })),
  ];
}

/** Calls of one tool are compared in their order. */
function judgeValues(wanted: ExpectedCall[], held: HeldCall[]): Check[] {
  const left = [...held];
  return wanted.map((call) => {
    const at = left.findIndex(({ tool }) => tool === call.tool);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    const ok = same !== undefined && sameValues(call, same);
    return { of: "values", ok, why: `with ${JSON.stringify(call.with)}` };
  });
}

function sameTools(wanted: ExpectedCall[], held: HeldCall[]): boolean {
  return names(wanted) === names(held);
}

function names(calls: { tool: string }[]): string {
  return JSON.stringify(calls.map(({ tool }) => tool).toSorted());
}

/** Nothing is missing, and nothing is there that the caller did not give. */
export function sameValues({ with: wanted }: ExpectedCall, { with: sent }: HeldCall): boolean {
  const given: { [key: string]: JsonValue } =
    typeof sent === "object" && sent !== null && !Array.isArray(sent) ? sent : {};
  const keys = new Set([...Object.keys(wanted), ...Object.keys(given)]);
  return [...keys].every((key) => {
    const expected = wanted[key];
    return expected !== undefined && fitsValue(expected, given[key]);
  });
}

/** One question and no more, and the pattern is in the question itself, not in the words around it. */
function asksOnly(reply: string, pattern: string): boolean {
  const questions = reply.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.endsWith("?"));
  return reply.split("?").length === 2 && new RegExp(pattern, "i").test(questions[0] ?? "");
}
