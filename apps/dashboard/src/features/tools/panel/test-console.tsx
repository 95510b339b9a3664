import type { Parameter, Tool, ToolDraft, ToolOutcome } from "@callhook/core";
import { Button, Stack, Switch, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { ErrorState } from "../../../components/error-state.tsx";
import { RoleNote } from "../../../components/role-note.tsx";
import { useAccess } from "../../../lib/use-access.ts";
import { EnvironmentPicker } from "../../environments/environment-picker.tsx";
import { chosenEnvironment, useKnownEnvironments } from "../../environments/use-known-environments.ts";
import type { DraftPreview } from "../model/preview-draft.ts";
import { givenArguments, type TestValues, variablesOf } from "../model/test-values.ts";
import type { ToolForm } from "../model/tool-form.ts";
import { EchoOffer } from "./echo-offer.tsx";
import { FilledFrom } from "./filled-from.tsx";
import { MocksEditor } from "./mocks/mocks-editor.tsx";
import { RunHistory } from "./run-history.tsx";
import { RunResult } from "./run-result.tsx";
import { TestForm } from "./test-form.tsx";
import type { ConsoleOrigin } from "./use-console-values.ts";
import { useTestRun } from "./use-test-run.ts";

type TestConsoleProps = {
  preview: DraftPreview;
  parameters: Parameter[];
  values: TestValues;
  onValues: (part: Partial<TestValues>) => void;
  origin: ConsoleOrigin;
  saved: Tool | null;
};

/** Runs the draft as it stands, unsaved, against the real endpoint. */
export function TestConsole(props: TestConsoleProps) {
  const { can } = useAccess();
  if (can("tools:run")) return <Console {...props} />;
  return <RoleNote>Your role cannot run tools, because a test sends a real request.</RoleNote>;
}

function Console({ preview, parameters, values, onValues, origin, saved }: TestConsoleProps) {
  const { run, history, start, show, stop } = useTestRun();
  const [isMocked, setMocked] = useState(false);
  const mocks = useWatch<ToolForm, "mocks">({ name: "mocks" });
  const environment = chosenEnvironment(useKnownEnvironments(), values.environment);
  const given = givenArguments(parameters, values);
  const problem = !preview.ok ? preview.problem : given.ok ? null : given.problem;
  const variables = preview.ok ? variablesOf(preview.draft) : [];
  const answersFromMocks = isMocked && mocks.length > 0;
  const notice = (
    <FilledFrom
      origin={origin}
      saved={saved}
      takesCallerNumber={preview.ok && takesCallerNumber(preview.draft)}
    />
  );
  // What is sent next is not to be what stood there before.
  if (origin.source.state === "reading") return notice;

  function runDraft(options: { confirmed?: boolean; dryRun?: boolean } = {}) {
    if (!preview.ok || !given.ok || run.state === "running") return;
    const known = Object.fromEntries(variables.map((name) => [name, values.variables[name] ?? ""]));
    start({
      draft: preview.draft,
      given: given.given,
      variables: known,
      environment,
      mocks: answersFromMocks,
      recorded: origin.source.state === "read" ? origin.source.recorded : null,
      ...options,
    });
  }

  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Sends a real request with these values, from the draft as it stands. Nothing is saved.
      </Text>
      {notice}
      <EnvironmentPicker
        description="Whose addresses and secrets the test uses."
        value={environment}
        onChange={(name) => onValues({ environment: name })}
      />
      <TestForm
        {...{ parameters, values, onValues, variables, problem, stop }}
        isRunning={run.state === "running"}
        onRun={() => runDraft()}
        onDryRun={() => runDraft({ dryRun: true })}
      />
      {mocks.length === 0 ? null : (
        <Switch
          label="Answer from mocks"
          checked={isMocked}
          onChange={(event) => setMocked(event.currentTarget.checked)}
        />
      )}
      <RunResult run={run} />
      {run.state === "finished" && wantsYes(run.run.outcome) ? (
        <Button
          variant="light"
          disabled={problem !== null}
          onClick={() => runDraft({ confirmed: true })}
          leftSection={<IconCheck size={16} aria-hidden />}
        >
          Say yes and run
        </Button>
      ) : null}
      {run.state === "refused" ? <ErrorState title="The test could not be run" error={run.error} /> : null}
      {run.state === "finished" ? <RunHistory history={history} shown={run.run} onShow={show} /> : null}
      <EchoOffer />
      <MocksEditor
        answer={run.state === "finished" ? run.run.outcome : null}
        given={given.ok ? given.given : null}
      />
    </Stack>
  );
}

function wantsYes(outcome: ToolOutcome): boolean {
  return outcome.status === "failed" && outcome.reason === "needs-confirmation";
}

function takesCallerNumber({ parameters, headers }: Pick<ToolDraft, "parameters" | "headers">): boolean {
  const sources = [...parameters.map(({ source }) => source), ...headers.map(({ value }) => value)];
  return sources.some(
    (source) => typeof source !== "string" && source.from === "system" && source.value === "caller-number",
  );
}
