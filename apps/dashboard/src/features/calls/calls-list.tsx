import { CallRow } from "./call-row.tsx";
import { CallsHead } from "./calls-head.tsx";
import type { CallSummary } from "./call-summary.ts";
import { useCallsClock } from "./use-calls-clock.ts";
import classes from "./calls-list.module.css";

/** Calls as a table, and as cards where there is little room. The opening words lead to the call. */
export function CallsList({ calls, label }: { calls: CallSummary[]; label: string }) {
  const now = useCallsClock(calls);
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label}>
        <CallsHead />
        <tbody>
          {calls.map((call) => (
            <CallRow key={call.id} call={call} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
