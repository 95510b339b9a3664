import { type Phase, phases } from "@callhook/core";
import figures from "../../../components/figures.module.css";
import { knownMs } from "../model/known-ms.ts";
import { phaseLabel } from "../model/waterfall.ts";

type Percentiles = { p50: number | null; p95: number | null };
type PercentilesTableProps = {
  label: string;
  /** Of whole tool calls; left out where they stand elsewhere. */
  total?: Percentiles;
  byPhase: Record<Phase, Percentiles>;
};

/** Half of the tool calls, and 95 of a hundred, were at least as fast: in each phase, and in all. */
export function PercentilesTable({ label, total, byPhase }: PercentilesTableProps) {
  const longest = Math.max(1, ...phases.map((phase) => lengthOf(byPhase[phase])));
  return (
    <div className={figures.frame}>
      <table className={figures.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Phase</th>
            <th scope="col" className={figures.number}>
              p50
            </th>
            <th scope="col" className={figures.number}>
              p95
            </th>
            <td className={figures.wide} aria-hidden />
          </tr>
        </thead>
        <tbody>
          {total === undefined ? null : <Row label="In all" percentiles={total} share={null} />}
          {phases.map((phase) => (
            <Row
              key={phase}
              label={phaseLabel(phase)}
              percentiles={byPhase[phase]}
              share={lengthOf(byPhase[phase]) / longest}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a bar is as long as: with few tool calls there is no p95 yet. */
function lengthOf({ p50, p95 }: Percentiles): number {
  return p95 ?? p50 ?? 0;
}

type RowProps = { label: string; percentiles: Percentiles; share: number | null };

function Row({ label, percentiles: { p50, p95 }, share }: RowProps) {
  return (
    <tr data-total={share === null || undefined}>
      <th scope="row">{label}</th>
      <td className={figures.number}>{knownMs(p50)}</td>
      <td className={figures.number}>{knownMs(p95)}</td>
      <td className={figures.wide} aria-hidden>
        {share === null ? null : <span className={figures.bar} style={{ width: `${share * 100}%` }} />}
      </td>
    </tr>
  );
}
