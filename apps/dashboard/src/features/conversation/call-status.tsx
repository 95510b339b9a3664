import { formatClock } from "@callhook/core";
import { Group, Text } from "@mantine/core";
import { describeCaller } from "../../lib/describe-caller.ts";
import { ConnectionBadge } from "./connection-badge.tsx";
import classes from "./call-status.module.css";
import type { Conversation } from "./use-conversation.ts";
import { useNow } from "./use-now.ts";

/** Whether the call goes on, for how long, and how the line is. */
export function CallStatus({ conversation }: { conversation: Conversation }) {
  const { transcript, connection } = conversation;
  const { status, startedAt, durationMs } = transcript;
  const hasEnded = status === "ended";
  const now = useNow(startedAt === null || hasEnded ? null : 1_000);
  const elapsedMs = hasEnded || startedAt === null ? durationMs : now - Date.parse(startedAt);
  return (
    <Group gap="sm">
      <span className={classes.light} data-live={!hasEnded || undefined} aria-hidden />
      <Text fw={600} size="sm" role="status">
        {describeStatus(conversation)}
      </Text>
      <Text size="sm" c="dimmed" className={classes.clock} role="timer" aria-live="off">
        {formatClock(elapsedMs)}
      </Text>
      {transcript.from === null ? null : (
        <Text size="sm" c="dimmed">
          from {describeCaller(transcript.from)}
        </Text>
      )}
      <ConnectionBadge connection={connection} />
    </Group>
  );
}

function describeStatus({ transcript, isEnding }: Conversation): string {
  if (transcript.status === "ended") return "Call ended";
  if (isEnding) return "Ending the call…";
  return transcript.startedAt === null ? "Connecting…" : "In a call";
}
