import {
  type AgentId,
  type CallTranscript,
  type CallVariables,
  type Channel,
  formatClock,
  hasFailed,
  productionEnvironment,
  type ToolCall,
} from "@callhook/core";
import { Paper, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { AgentBadges } from "../../components/agent-badges.tsx";
import { describeCaller } from "../../lib/describe-caller.ts";
import { formatMoment } from "../conversation/format-time.ts";
import { useNow } from "../conversation/use-now.ts";
import classes from "./call-page.module.css";
import { channelLabel } from "./channel-label.ts";
import { describeEndReason } from "./end-reason.ts";

type CallFactsProps = {
  call: {
    id: string;
    agent: AgentId;
    channel: Channel;
    from: string | null;
    environment: string;
    variables: CallVariables;
    startedAt: string;
    endReason: string | null;
  };
  transcript: CallTranscript;
  isLive: boolean;
};

/** Who, when, how long, and what was known from the start. */
export function CallFacts({ call, transcript, isLive }: CallFactsProps) {
  const now = useNow(isLive ? 1_000 : null);
  const { turns, toolCalls } = transcript;
  const endReason = call.endReason ?? transcript.endReason;
  const durationMs = isLive ? now - Date.parse(call.startedAt) : transcript.durationMs;
  return (
    <Paper withBorder bg="var(--surface)" p="md" component="aside" aria-label="About this call">
      <Title order={2} fz="md" mb="sm">
        About this call
      </Title>
      <dl className={classes.facts}>
        <Fact name="Agent">
          <AgentBadges targets={[call.agent]} />
        </Fact>
        <Fact name="Channel">{channelLabel(call.channel)}</Fact>
        {call.environment === productionEnvironment ? null : (
          <Fact name="Environment">{call.environment}</Fact>
        )}
        <Fact name="From">{call.from === null ? "Not known" : describeCaller(call.from)}</Fact>
        <Fact name="Started">
          <time dateTime={call.startedAt}>{formatMoment(call.startedAt)}</time>
        </Fact>
        <Fact name="Duration">{formatClock(durationMs)}</Fact>
        {isLive || endReason === null ? null : <Fact name="End">{describeEndReason(endReason)}</Fact>}
        <Fact name="Turns">{turns.length}</Fact>
        <Fact name="Tool calls">{countOf(toolCalls)}</Fact>
        {Object.entries(call.variables).map(([key, value]) => (
          <Fact key={key} name={key}>
            {String(value)}
          </Fact>
        ))}
        <Fact name="Call id">
          <span className={classes.callId}>{call.id}</span>
        </Fact>
      </dl>
    </Paper>
  );
}

/** How many there were, and how many went wrong; one that an interruption stopped, or that asked first, did not. */
function countOf(toolCalls: readonly ToolCall[]): string {
  const failed = toolCalls.filter(({ outcome }) => hasFailed(outcome)).length;
  const cancelled = toolCalls.filter(
    ({ outcome }) => outcome?.status === "failed" && outcome.reason === "cancelled",
  ).length;
  return [
    String(toolCalls.length),
    ...(failed === 0 ? [] : [`${failed} failed`]),
    ...(cancelled === 0 ? [] : [`${cancelled} cancelled`]),
  ].join(", ");
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
