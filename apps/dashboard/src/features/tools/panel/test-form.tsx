import type { Parameter } from "@callhook/core";
import { Alert, Stack, TextInput } from "@mantine/core";
import type { KeyboardEvent } from "react";
import type { TestValues } from "../model/test-values.ts";
import { ArgumentsEntry } from "./arguments-entry.tsx";
import { RunButtons } from "./run-buttons.tsx";

type TestFormProps = {
  parameters: Parameter[];
  values: TestValues;
  onValues: (part: Partial<TestValues>) => void;
  /** Names of the call's variables that the draft takes values from. */
  variables: string[];
  /** Why it cannot be run yet. */
  problem: string | null;
  isRunning: boolean;
  onRun: () => void;
  onDryRun: () => void;
  stop: () => void;
};

/** The values of a test, field by field or as JSON; Ctrl+Enter runs it from anywhere in the form. */
export function TestForm(props: TestFormProps) {
  const { parameters, values, onValues, variables, problem, isRunning, onRun, onDryRun, stop } = props;

  function runOnEnter(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onRun();
  }

  return (
    <form
      aria-label="Test values"
      noValidate
      onKeyDown={runOnEnter}
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      <Stack gap="md">
        <ArgumentsEntry parameters={parameters} values={values} onValues={onValues} />
        {variables.map((name) => (
          <TextInput
            key={name}
            label={`Variable ${name}`}
            description="As if the call had been started with it."
            value={values.variables[name] ?? ""}
            onChange={(event) =>
              onValues({ variables: { ...values.variables, [name]: event.currentTarget.value } })
            }
            autoComplete="off"
          />
        ))}
        {problem === null ? null : (
          <Alert color="gray" title="Not ready to run yet">
            {problem}
          </Alert>
        )}
        <RunButtons isReady={problem === null} isRunning={isRunning} onDryRun={onDryRun} stop={stop} />
      </Stack>
    </form>
  );
}
