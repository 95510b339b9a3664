import type { JsonValue, Tool } from "@callhook/core";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { TextLink } from "../../../components/button-link.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { formatMoment } from "../../conversation/format-time.ts";
import type { RecordedValues } from "../model/recorded-values.ts";
import type { ConsoleOrigin } from "./use-console-values.ts";
import type { RecordedToolCall } from "./use-recorded-tool-call.ts";

type FilledFromProps = {
  origin: ConsoleOrigin;
  saved: Tool | null;
  /** Whether the tool takes the caller's number, which a test has none of. */
  takesCallerNumber: boolean;
};

/** Says from which call the values in the test console are, and what of them is not there; or why there are none. */
export function FilledFrom({ origin, saved, takesCallerNumber }: FilledFromProps) {
  const { source, filled, clear } = origin;
  switch (source.state) {
    case "none":
      return null;
    case "reading":
      return <LoadingState label="Reading what the agent gave…" rows={3} />;
    case "not-allowed":
      return (
        <Notice title="Not filled from the call" action="Dismiss" onAct={clear}>
          <Text size="sm">Your role does not read calls. The fields hold what you tried last.</Text>
        </Notice>
      );
    case "gone":
      return (
        <Notice title="That tool call is not on record any more" action="Dismiss" onAct={clear}>
          <Text size="sm">
            Its call may have been deleted, or the address mistyped. The fields hold what you tried last.
          </Text>
        </Notice>
      );
    case "of-another-tool":
      return (
        <Notice title="Not filled from the call" action="Dismiss" onAct={clear}>
          <Text size="sm">
            The address names a tool call of another tool, in <CallLink callId={source.callId} />. The fields
            hold what you tried last.
          </Text>
        </Notice>
      );
    case "unreadable":
      return <ErrorState title="The call could not be read" error={source.error} onRetry={source.retry} />;
    case "read":
      return filled === null ? null : (
        <Filled {...{ recorded: source.recorded, filled, clear, saved, takesCallerNumber }} />
      );
  }
}

type FilledProps = Omit<FilledFromProps, "origin"> & {
  recorded: RecordedToolCall;
  filled: RecordedValues;
  clear: () => void;
};

function Filled({ recorded, filled, clear, saved, takesCallerNumber }: FilledProps) {
  const { callId, startedAt, toolCall } = recorded;
  const { withheld, unknown, lists, values } = filled;
  const then = toolCall.toolVersion;
  return (
    <Notice
      title={`Filled from the call of ${formatMoment(startedAt)}`}
      action="Clear these values"
      onAct={clear}
    >
      <Text size="sm">
        These are the values that the agent gave in <CallLink callId={callId} sequence={toolCall.sequence} />.
        They are not kept in this browser.
      </Text>
      {saved === null || then === null || then === saved.version ? null : (
        <Text size="sm">
          The tool was version {then} then and is version {saved.version} now; a test runs it as it stands
          here.
        </Text>
      )}
      {unknown.length === 0 ? null : (
        <Text size="sm">
          Left out, since the agent is not asked for it any more: {unknown.map(inWords).join(", ")}.
        </Text>
      )}
      {withheld.length === 0 ? null : (
        <Text size="sm">
          The record does not hold {withheld.join(", ")}: it was secret, hidden or personal. Fill it in before
          you run the test.
        </Text>
      )}
      {lists.length === 0 ? null : (
        <Text size="sm">Left empty, since it is a list: the variable {lists.join(", ")}.</Text>
      )}
      {takesCallerNumber ? (
        <Text size="sm">
          The tool takes the caller’s number, and nobody calls in a test: it goes without.
        </Text>
      ) : null}
      {values.json === null ? null : (
        <Text size="sm">They stand here as JSON, since fields would not hold them exactly as given.</Text>
      )}
    </Notice>
  );
}

function CallLink({ callId, sequence }: { callId: string; sequence?: number }) {
  const hash = sequence === undefined ? {} : { hash: String(sequence) };
  return (
    <TextLink to="/calls/$callId" params={{ callId }} {...hash} inherit underline="always">
      {sequence === undefined ? "another call" : "that call"}
    </TextLink>
  );
}

type NoticeProps = { title: string; action: string; onAct: () => void; children: ReactNode };

function Notice({ title, action, onAct, children }: NoticeProps) {
  return (
    <Alert
      color="gray"
      title={title}
      icon={<IconHistory size={18} aria-hidden />}
      role="group"
      aria-label={title}
    >
      <Stack gap={8}>
        {children}
        <Group>
          <Button size="xs" variant="default" onClick={onAct}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

const longest = 60;

function inWords({ key, value }: { key: string; value: JsonValue }): string {
  const text = JSON.stringify(value);
  return `${key} (${text.length > longest ? `${text.slice(0, longest)}…` : text})`;
}
