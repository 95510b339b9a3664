import { Alert, Group, Loader, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { TextLink } from "../../../components/button-link.tsx";
import { useAccess } from "../../../lib/use-access.ts";
import { useNow } from "../../conversation/use-now.ts";
import { RecordAgainButton } from "./record-again-button.tsx";
import { attemptsWords, stateWords } from "./unrecorded-words.ts";
import { useRecordAgain } from "./use-record-again.ts";
import { isBeingRecorded, type UnrecordedCall, useUnrecorded } from "./use-unrecorded.ts";

type NotRecordedYetProps = {
  callId: string;
  isLive: boolean;
  /** How many of its events cannot be read. */
  unreadableCount: number;
};

/** Above a call whose record is behind its events: it will be there in a moment, or it could not be made. */
export function NotRecordedYet({ callId, isLive, unreadableCount }: NotRecordedYetProps) {
  const { data, error } = useUnrecorded({ callId });
  const [call] = data ?? [];
  if (call !== undefined) return <CouldNotBeRecorded call={call} unreadableCount={unreadableCount} />;
  if (isLive || unreadableCount > 0 || (data === undefined && error === null)) return null;
  return <BeingRecorded />;
}

/** The worker writes the transcript a moment after the call; until then the events themselves are shown. */
function BeingRecorded() {
  return (
    <Alert color="gray" mb="md" radius="lg" role="status">
      <Group gap="sm" wrap="nowrap">
        <Loader size="xs" aria-hidden />
        <Text size="sm">
          The transcript is being recorded. What you see is complete and comes straight from the call.
        </Text>
      </Group>
    </Alert>
  );
}

const ageEveryMs = 15_000;

function CouldNotBeRecorded({ call, unreadableCount }: { call: UnrecordedCall; unreadableCount: number }) {
  const now = useNow(ageEveryMs);
  const again = useRecordAgain([call]);
  const canAsk = useAccess().can("calls:hold");
  return (
    <Alert
      color="yellow"
      mb="md"
      radius="lg"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title="This call could not be recorded"
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {call.problem}{" "}
          {unreadableCount === 0
            ? "What you see comes straight from its events."
            : "What can be read of it is shown."}
        </Text>
        <Group gap="xs">
          <Text size="sm">
            {stateWords(call.state)}: {attemptsWords(call, new Date(now))}.
          </Text>
          <TextLink to="/calls/unrecorded" size="sm" c="inherit" underline="always">
            All such calls
          </TextLink>
        </Group>
        <Group gap="sm">
          {canAsk ? (
            <RecordAgainButton
              isBusy={again.isAsking(call.callId) || isBeingRecorded(call)}
              onClick={() => again.ask(call.callId)}
            />
          ) : null}
          <Text size="sm" role="status">
            {again.news}
          </Text>
        </Group>
      </Stack>
    </Alert>
  );
}
