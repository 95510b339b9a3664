import { Group, Text } from "@mantine/core";
import { TextLink } from "../../../components/button-link.tsx";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { RecordAgainButton } from "./record-again-button.tsx";
import classes from "./unrecorded.module.css";
import { UnrecordedState } from "./unrecorded-state.tsx";
import { attemptsWords, nameOfUnrecorded } from "./unrecorded-words.ts";
import { isBeingRecorded, type UnrecordedCall } from "./use-unrecorded.ts";

type UnrecordedRowProps = {
  call: UnrecordedCall;
  now: number;
  /** Null for whoever may only look. */
  onRecordAgain: (() => void) | null;
  isAsking: boolean;
};

export function UnrecordedRow({ call, now, onRecordAgain, isAsking }: UnrecordedRowProps) {
  const name = nameOfUnrecorded(call);
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <Group gap="xs">
          <TextLink to="/calls/$callId" params={{ callId: call.callId }} size="sm" fw={550}>
            {name}
          </TextLink>
          <UnrecordedState state={call.state} />
        </Group>
        <Text size="sm" mt={4} className={classes.problem}>
          {call.problem}
        </Text>
        <Text size="sm" c="dimmed" mt={2}>
          Since <RelativeTime at={call.since} /> · {attemptsWords(call, new Date(now))}
        </Text>
      </div>
      {onRecordAgain === null ? null : (
        <RecordAgainButton of={name} isBusy={isAsking || isBeingRecorded(call)} onClick={onRecordAgain} />
      )}
    </li>
  );
}
