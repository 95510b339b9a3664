import { formatClock, formatSpan, slowToolCallMs } from "@callhook/core";
import { Badge } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { Ref } from "react";
import { AgentBadges } from "../../components/agent-badges.tsx";
import { describeCaller } from "../../lib/describe-caller.ts";
import { relativeTime } from "../../lib/relative-time.ts";
import { formatMoment } from "../conversation/format-time.ts";
import { type CallSummary, isBehind, nameOfCall, openingOf } from "./call-summary.ts";
import { CallStatusBadge } from "./call-status-badge.tsx";
import rowLink from "../../components/row-link.module.css";
import classes from "./calls-list.module.css";
import { channelLabel } from "./channel-label.ts";

const rowsOfHead = 1;

type CallRowProps = {
  call: CallSummary;
  now: number;
  /** Its place among all rows, where only some of them are drawn. */
  index?: number;
  ref?: Ref<HTMLTableRowElement>;
};

/** One call of a table of calls. */
export function CallRow({ call, now, index, ref }: CallRowProps) {
  const isLive = call.status === "active";
  const durationMs = isLive ? now - Date.parse(call.startedAt) : call.durationMs;
  return (
    <tr
      ref={ref}
      {...(index === undefined ? {} : { "data-index": index, "aria-rowindex": index + rowsOfHead + 1 })}
    >
      <td className={classes.opening}>
        <Link
          to="/calls/$callId"
          params={{ callId: call.id }}
          className={`${rowLink.link} ${classes.link}`}
          {...(call.title === null ? {} : { title: openingOf(call) })}
        >
          {nameOfCall(call)}
        </Link>
        <span className={classes.origin}>
          {channelLabel(call.channel)}
          {call.from === null ? null : (
            <>
              {" · "}
              <span className={classes.caller}>{describeCaller(call.from)}</span>
            </>
          )}
        </span>
      </td>
      <td data-label="Agent">
        <AgentBadges targets={[call.agent]} />
      </td>
      <td data-label="Status">
        <CallStatusBadge status={call.status} />
      </td>
      <td data-label="Started">
        <time dateTime={call.startedAt} title={formatMoment(call.startedAt)}>
          {relativeTime({ at: new Date(call.startedAt), now: new Date(now) })}
        </time>
      </td>
      <td data-label="Duration" className={classes.number}>
        {formatClock(durationMs)}
      </td>
      <td data-label="Turns" className={classes.number}>
        {call.turnCount}
      </td>
      <td data-label="Tool calls">
        <span className={classes.marks}>
          <ToolCallCount call={call} />
          {isBehind(call, now) ? (
            <Badge
              color="yellow"
              title="Something of this call is not on record yet: its figures may be older than its end"
            >
              Not recorded in full yet
            </Badge>
          ) : null}
          <Marks call={call} />
        </span>
      </td>
    </tr>
  );
}

function ToolCallCount({ call: { toolCallCount, failedToolCallCount } }: { call: CallSummary }) {
  return (
    <>
      <span className={classes.count}>{toolCallCount}</span>
      {failedToolCallCount === 0 ? null : (
        <Badge color="red" leftSection={<IconAlertTriangle size={12} aria-hidden />}>
          {failedToolCallCount} failed
        </Badge>
      )}
    </>
  );
}

function Marks({ call: { slowestToolCallMs, interrupted, flagged } }: { call: CallSummary }) {
  const slow = slowestToolCallMs !== null && slowestToolCallMs >= slowToolCallMs;
  return (
    <>
      {slow ? (
        <Badge color="yellow" title="Its slowest tool call">
          {formatSpan(slowestToolCallMs)}
        </Badge>
      ) : null}
      {interrupted ? (
        <Badge color="gray" title="The caller interrupted the agent">
          Interrupted
        </Badge>
      ) : null}
      {flagged ? (
        <Badge color="orange" title="The agent claimed something that no tool call supports">
          Flagged
        </Badge>
      ) : null}
    </>
  );
}
