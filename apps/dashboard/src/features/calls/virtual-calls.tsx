import { Skeleton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useRef } from "react";
import { usePageOffset } from "../../lib/use-page-offset.ts";
import { CallRow } from "./call-row.tsx";
import { CallsHead } from "./calls-head.tsx";
import type { CallSummary } from "./call-summary.ts";
import classes from "./calls-list.module.css";
import { useCallsClock } from "./use-calls-clock.ts";

type VirtualCallsProps = {
  calls: CallSummary[];
  hasMore: boolean;
  isLoadingMore: boolean;
  /** Told when the reader comes near the end of what is there. */
  onNearEnd: () => void;
};

const rowPx = 64;
const rowsBeyond = 8;

/** Calls of which only those in sight are drawn, however many there are. `j` and `k` move from one to the next. */
export function VirtualCalls({ calls, hasMore, isLoadingMore, onNearEnd }: VirtualCallsProps) {
  const now = useCallsClock(calls);
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = useWindowVirtualizer({
    count: calls.length,
    estimateSize: () => rowPx,
    overscan: rowsBeyond,
    scrollMargin: usePageOffset(body),
    getItemKey: (index) => calls[index]?.id ?? index,
  });
  const items = rows.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const nearEnd = useEffectEvent(() => onNearEnd());
  const isNearEnd = (last?.index ?? 0) >= calls.length - rowsBeyond;
  useEffect(() => {
    if (isNearEnd && hasMore && !isLoadingMore) nearEnd();
  }, [isNearEnd, hasMore, isLoadingMore, calls.length]);

  const focusRow = (index: number) => {
    rows.scrollToIndex(index);
    // Drawn by then, as its neighbour is in sight.
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`tr[data-index="${index}"] a`)?.focus({ preventScroll: true }),
    );
  };
  const move = (step: number) => {
    const current = document.activeElement?.closest("tr")?.getAttribute("data-index");
    const from = typeof current === "string" ? Number(current) + step : (first?.index ?? 0);
    focusRow(Math.min(calls.length - 1, Math.max(0, from)));
  };
  useHotkeys([
    ["j", () => move(1)],
    ["k", () => move(-1)],
  ]);

  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label="Calls" aria-rowcount={hasMore ? -1 : calls.length + 1}>
        <CallsHead />
        <tbody
          ref={body}
          onKeyDown={(event) => {
            const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
            if (step === 0) return;
            event.preventDefault();
            move(step);
          }}
        >
          <Gap height={first === undefined ? 0 : first.start - rows.options.scrollMargin} />
          {items.map(({ index, key }) => {
            const call = calls[index];
            return call === undefined ? null : (
              <CallRow key={key} ref={rows.measureElement} index={index} call={call} now={now} />
            );
          })}
          <Gap height={last === undefined ? 0 : rows.getTotalSize() + rows.options.scrollMargin - last.end} />
          {isLoadingMore ? <LoadingRows /> : null}
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are out of sight. */
function Gap({ height }: { height: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden className={classes.gap}>
      <td colSpan={7} style={{ height }} />
    </tr>
  );
}

function LoadingRows() {
  return Array.from({ length: 3 }, (_, index) => (
    <tr key={index} aria-hidden>
      <td colSpan={7} className={classes.loading}>
        <Skeleton height={rowPx - 28} radius="md" />
      </td>
    </tr>
  ));
}
