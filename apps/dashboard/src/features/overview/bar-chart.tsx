import classes from "./overview.module.css";

type Part = { kind: "neutral" | "good" | "bad"; value: number };
export type Bar = { key: string; label: string; words: string; parts: Part[] };

/** Bars side by side, each a stack. A drawing only: the same numbers stand in a table beside it. */
export function BarChart({ label, bars }: { label: string; bars: Bar[] }) {
  const highest = Math.max(1, ...bars.map(({ parts }) => sumOf(parts)));
  const labelled = new Set(chosenLabels(bars.length));
  return (
    <div className={classes.chart} role="img" aria-label={label}>
      <span className={classes.highest}>{highest.toLocaleString("en")}</span>
      <div className={classes.bars}>
        {bars.map(({ key, words, parts }) => (
          <span key={key} className={classes.column} title={words}>
            {parts.map(({ kind, value }) =>
              value === 0 ? null : (
                <i key={kind} data-kind={kind} style={{ height: `${(value / highest) * 100}%` }} />
              ),
            )}
          </span>
        ))}
      </div>
      <div className={classes.labels}>
        {bars.map(({ key, label: text }, index) => (
          <span key={key}>{labelled.has(index) ? <b>{text}</b> : null}</span>
        ))}
      </div>
    </div>
  );
}

function sumOf(parts: Part[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/** As many as fit on a phone: a handful, the last one among them. */
function chosenLabels(count: number): number[] {
  const step = Math.max(1, Math.ceil(count / 5));
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => (count - 1 - index) % step === 0,
  );
}
