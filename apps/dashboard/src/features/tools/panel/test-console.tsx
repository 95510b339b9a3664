import type { Parameter, ToolOutcome } from "@callhook/core";
import { Alert, Button, Group, Loader, Stack, Text } from "@mantine/core";
import { IconCheck, IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import { RoleNote } from "../../../components/role-note.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { useAccess } from "../../../lib/use-access.ts";
import type { DraftPreview } from "../model/preview-draft.ts";
import { type ArgumentEntries, argumentsOf } from "../model/sample-arguments.ts";
import { ArgumentForm } from "./argument-form.tsx";
import { OutcomeView } from "./outcome-view.tsx";
import { useTestRun } from "./use-test-run.ts";

type TestConsoleProps = {
  preview: DraftPreview;
  parameters: Parameter[];
  entries: ArgumentEntries;
  onEntry: (key: string, entry: string) => void;
};

/** Runs the draft as it stands, unsaved, against the real endpoint. */
export function TestConsole(props: TestConsoleProps) {
  const { can } = useAccess();
  if (can("tools:run")) return <Console {...props} />;
  return <RoleNote>Your role cannot run tools, because a test sends a real request.</RoleNote>;
}

function Console({ preview, parameters, entries, onEntry }: TestConsoleProps) {
  const { run, start, stop } = useTestRun();
  const isRunning = run.state === "running";
  const runDraft = (options: { confirmed?: boolean } = {}) => {
    if (!preview.ok || isRunning) return;
    start({ draft: preview.draft, given: argumentsOf(parameters, entries), ...options });
  };

  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Sends a real request with these values, from the draft as it stands. Nothing is saved.
      </Text>
      <form
        aria-label="Test values"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          runDraft();
        }}
      >
        <Stack gap="md">
          <ArgumentForm parameters={parameters} entries={entries} onEntry={onEntry} />
          {preview.ok ? null : (
            <Alert color="gray" title="Not ready to run yet">
              {preview.problem}
            </Alert>
          )}
          <Group gap="sm">
            <Button
              type="submit"
              disabled={!preview.ok || isRunning}
              leftSection={
                isRunning ? (
                  <Loader size={14} color="currentColor" />
                ) : (
                  <IconPlayerPlay size={16} aria-hidden />
                )
              }
            >
              {isRunning ? "Running…" : "Run test"}
            </Button>
            {isRunning ? (
              <Button variant="default" onClick={stop} leftSection={<IconPlayerStop size={16} aria-hidden />}>
                Cancel
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
      <div role="status" aria-live="polite">
        {run.state === "stopped" ? (
          <Text size="sm" c="dimmed">
            Cancelled. The endpoint may still have received the request.
          </Text>
        ) : null}
        {run.state === "finished" ? <OutcomeView outcome={run.outcome} /> : null}
      </div>
      {run.state === "finished" && wantsYes(run.outcome) ? (
        <Button
          variant="light"
          disabled={!preview.ok}
          onClick={() => runDraft({ confirmed: true })}
          leftSection={<IconCheck size={16} aria-hidden />}
        >
          Say yes and run
        </Button>
      ) : null}
      {run.state === "refused" ? <ErrorState title="The test could not be run" error={run.error} /> : null}
    </Stack>
  );
}

function wantsYes(outcome: ToolOutcome): boolean {
  return outcome.status === "failed" && outcome.reason === "needs-confirmation";
}
