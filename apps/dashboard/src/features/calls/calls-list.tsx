import { formatClock } from "@callhook/core";
import { Badge } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { AgentBadges } from "../../components/agent-badges.tsx";
import { describeCaller } from "../../lib/describe-caller.ts";
import { relativeTime } from "../../lib/relative-time.ts";
import { formatMoment } from "../conversation/format-time.ts";
import { useNow } from "../conversation/use-now.ts";
import { type CallSummary, openingOf } from "./call-summary.ts";
import { CallStatusBadge } from "./call-status-badge.tsx";
import rowLink from "../../components/row-link.module.css";
import classes from "./calls-list.module.css";
import { channelLabel } from "./channel-label.ts";

const ageEveryMs = 30_000;
const tickEveryMs = 1_000;

/** Calls as a table, and as cards where there is little room. The opening words lead to the call. */
export function CallsList({ calls, label }: { calls: CallSummary[]; label: string }) {
  const now = useNow(calls.some(({ status }) => status === "active") ? tickEveryMs : ageEveryMs);
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Call</th>
            <th scope="col">Agent</th>
            <th scope="col">Status</th>
            <th scope="col">Started</th>
            <th scope="col" className={classes.number}>
              Duration
            </th>
            <th scope="col" className={classes.number}>
              Turns
            </th>
            <th scope="col">Tool calls</th>
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <CallRow key={call.id} call={call} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CallRow({ call, now }: { call: CallSummary; now: number }) {
  const isLive = call.status === "active";
  const durationMs = isLive ? now - Date.parse(call.startedAt) : call.durationMs;
  const from = call.from === null ? "" : ` · ${describeCaller(call.from)}`;
  return (
    <tr>
      <td className={classes.opening}>
        <Link to="/calls/$callId" params={{ callId: call.id }} className={`${rowLink.link} ${classes.link}`}>
          {openingOf(call)}
        </Link>
        <span className={classes.origin}>
          {channelLabel(call.channel)}
          {from}
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
        <ToolCallCount call={call} />
      </td>
    </tr>
  );
}

function ToolCallCount({ call: { toolCallCount, failedToolCallCount } }: { call: CallSummary }) {
  return (
    <span className={classes.counts}>
      {toolCallCount}
      {failedToolCallCount === 0 ? null : (
        <Badge color="red" leftSection={<IconAlertTriangle size={12} aria-hidden />}>
          {failedToolCallCount} failed
        </Badge>
      )}
    </span>
  );
}
