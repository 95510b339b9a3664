import { Stack, Text } from "@mantine/core";
import { AgainstRecord } from "./against-record.tsx";
import { NotSent } from "./not-sent.tsx";
import { OutcomeView } from "./outcome-view.tsx";
import type { TestRun } from "./use-test-run.ts";

/** What a run came to; where it was filled from a call, beside what that came to. Spoken out as it arrives. */
export function RunResult({ run }: { run: TestRun }) {
  return (
    <div role="status" aria-live="polite">
      <Result run={run} />
    </div>
  );
}

function Result({ run }: { run: TestRun }) {
  switch (run.state) {
    case "stopped":
      return (
        <Text size="sm" c="dimmed">
          Cancelled. The endpoint may still have received the request.
        </Text>
      );
    case "not-sent":
      return (
        <Stack gap="md">
          <NotSent request={run.request} />
          <AgainstRecord recorded={run.recorded} request={run.request} outcome={null} />
        </Stack>
      );
    case "finished":
      return (
        <Stack gap="md">
          <AgainstRecord
            recorded={run.run.recorded}
            request={run.run.outcome.request}
            outcome={run.run.outcome}
          />
          <OutcomeView outcome={run.run.outcome} />
        </Stack>
      );
    case "idle":
    case "running":
    case "refused":
      return null;
  }
}
