import { kinds, type DialogueTurn } from "./business.ts";
import type { Check } from "./judge-turn.ts";

const titles = {
  tool: "right tool or none",
  values: "values",
  asks: "asks exactly one missing thing",
  reports: "reports the answer, claims nothing else",
  correction: "corrections",
  several: "several at once",
  confirmation: "confirmation",
  failure: "failure",
  "small-talk": "small talk",
  goodbye: "goodbye",
  injection: "injection",
} as const;
type Row = keyof typeof titles;
const rows = ["tool", "values", "asks", "reports", ...kinds] as const satisfies Row[];

/** Counts what was right and how much there was. */
export type Tally = { count(turn: DialogueTurn, checks: Check[]): void; rows(): string[][] };

export function createTally(): Tally {
  const counts = new Map<Row, { right: number; all: number }>();
  const add = (row: Row, ok: boolean) => {
    const { right, all } = counts.get(row) ?? { right: 0, all: 0 };
    counts.set(row, { right: right + (ok ? 1 : 0), all: all + 1 });
  };
  return {
    count({ kind }, checks) {
      for (const { of, ok } of checks) add(of, ok);
      if (kind !== undefined)
        add(
          kind,
          checks.every(({ ok }) => ok),
        );
    },
    rows: () =>
      rows.map((row) => {
        const { right, all } = counts.get(row) ?? { right: 0, all: 0 };
        return [titles[row], percent(right, all), `${right} / ${all}`];
      }),
  };
}

export function percent(right: number, all: number): string {
  return all === 0 ? "–" : `${((100 * right) / all).toFixed(1)} %`;
}
