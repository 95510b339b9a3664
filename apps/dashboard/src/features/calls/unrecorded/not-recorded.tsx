import { Alert, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { TextLink } from "../../../components/button-link.tsx";
import { useAccess } from "../../../lib/use-access.ts";
import { useNow } from "../../conversation/use-now.ts";
import { RecordAgainButton } from "./record-again-button.tsx";
import { attemptsWords, stateWords } from "./unrecorded-words.ts";
import { useRecordAgain } from "./use-record-again.ts";
import { isBeingRecorded, type UnrecordedCall, useUnrecorded } from "./use-unrecorded.ts";

/** Above a call whose record could not be made: why not, and the way to have it made. */
export function NotRecorded({ callId, unreadableCount }: { callId: string; unreadableCount: number }) {
  const { data } = useUnrecorded({ callId });
  const [call] = data ?? [];
  if (call === undefined) return null;
  return <CouldNotBeRecorded call={call} unreadableCount={unreadableCount} />;
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
