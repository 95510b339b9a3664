import type { Business, Dialogue, DialogueTurn } from "./business.ts";
import type { HeldTurn } from "./held-turn.ts";
import type { Check } from "./judge-turn.ts";

/** A dialogue that went wrong, to be read: what was said, what ran, and what was expected instead. */
export function describeMiss(options: {
  business: Business;
  dialogue: Dialogue;
  judged: { expected: DialogueTurn; turn: HeldTurn; checks: Check[] }[];
}): string {
  const lines = [`\n## ${options.business.name}: ${options.dialogue.title}`];
  for (const { turn, checks } of options.judged) {
    lines.push(`  caller: ${turn.caller}`);
    for (const state of ["ran", "waiting", "refused"] as const) {
      for (const call of turn[state]) lines.push(`    ${state}: ${call.tool} ${JSON.stringify(call.with)}`);
    }
    lines.push(`  agent: ${turn.reply}`);
    for (const { ok, of, why } of checks) if (!ok) lines.push(`    ✗ ${of}: ${why}`);
  }
  return lines.join("\n");
}
