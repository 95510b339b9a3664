import { jsonValueSchema } from "@callhook/core";
import { Badge } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { AgentBadges } from "../../../components/agent-badges.tsx";
import figures from "../../../components/figures.module.css";
import { RecordedOutcomeBadge } from "../../../components/outcome-badge.tsx";
import { RelativeTime } from "../../../components/relative-time.tsx";
import rowLink from "../../../components/row-link.module.css";
import { summarizeValue } from "../../conversation/summarize-value.ts";
import { channelLabel } from "../../calls/channel-label.ts";
import type { RecordedToolCall } from "../library-types.ts";
import { formatMs } from "../model/waterfall.ts";
import classes from "./activity.module.css";

/** Each of a tool's calls; its time leads to its place in the transcript. */
export function ToolCallTable({ toolCalls }: { toolCalls: RecordedToolCall[] }) {
  return (
    <div className={`${figures.frame} ${classes.callsFrame}`}>
      <table className={`${figures.table} ${classes.calls}`} aria-label="Calls of this tool">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Arguments</th>
            <th scope="col">Outcome</th>
            <th scope="col" className={figures.number}>
              HTTP
            </th>
            <th scope="col" className={figures.number}>
              Duration
            </th>
            <th scope="col">Agent</th>
            <th scope="col">Channel</th>
            <th scope="col" className={figures.number}>
              Version
            </th>
          </tr>
        </thead>
        <tbody>
          {toolCalls.map((toolCall) => (
            <Row key={`${toolCall.callId} ${toolCall.sequence}`} toolCall={toolCall} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ toolCall }: { toolCall: RecordedToolCall }) {
  const { callId, sequence, startedAt, durationMs, agent, channel, toolVersion, mocked } = toolCall;
  const { responseStatus } = toolCall;
  return (
    <tr>
      <td>
        <Link to="/calls/$callId" params={{ callId }} hash={String(sequence)} className={rowLink.link}>
          <RelativeTime at={startedAt} />
        </Link>
      </td>
      <td className={classes.given}>{describeGiven(toolCall.arguments)}</td>
      <td>
        <RecordedOutcomeBadge toolCall={toolCall} />{" "}
        {mocked ? (
          <Badge color="grape" title="A simulation: a mock stood in for the endpoint. No figure counts it.">
            Test
          </Badge>
        ) : null}
      </td>
      <td className={figures.number} data-label="HTTP">
        {responseStatus ?? "–"}
      </td>
      <td className={figures.number} data-label="Duration">
        {durationMs === null ? "–" : formatMs(durationMs)}
      </td>
      <td>
        <AgentBadges targets={[agent]} />
      </td>
      <td>{channelLabel(channel)}</td>
      <td className={figures.number} data-label="Version">
        {toolVersion ?? "–"}
      </td>
    </tr>
  );
}

/** Cut off, it is no JSON any more, and shown as it is. */
function describeGiven(given: string | null): string {
  if (given === null) return "–";
  try {
    return summarizeValue(jsonValueSchema.parse(JSON.parse(given))) || "None";
  } catch {
    return `${given}…`;
  }
}
