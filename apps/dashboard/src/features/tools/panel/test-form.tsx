import type { Parameter } from "@callhook/core";
import {
  Alert,
  Button,
  Group,
  Loader,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { IconEye, IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { argumentsOf } from "../model/sample-arguments.ts";
import type { TestValues } from "../model/test-values.ts";
import { ArgumentForm } from "./argument-form.tsx";

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
  const { entries, json } = values;
  const asJson = () => JSON.stringify(argumentsOf(parameters, entries), null, 2);

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
        <SegmentedControl
          size="xs"
          aria-label="How to enter arguments"
          value={json === null ? "form" : "json"}
          data={[
            { value: "form", label: "Form" },
            { value: "json", label: "JSON" },
          ]}
          onChange={(mode) => onValues({ json: mode === "json" ? asJson() : null })}
        />
        {json === null ? (
          <ArgumentForm
            parameters={parameters}
            entries={entries}
            onEntry={(key, entry) => onValues({ entries: { ...entries, [key]: entry } })}
          />
        ) : (
          <Textarea
            label="Arguments as JSON"
            value={json}
            onChange={(event) => onValues({ json: event.currentTarget.value })}
            autosize
            minRows={4}
            maxRows={16}
            spellCheck={false}
            styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
          />
        )}
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
        <Group gap="sm">
          <Button
            type="submit"
            disabled={problem !== null || isRunning}
            leftSection={
              isRunning ? <Loader size={14} color="currentColor" /> : <IconPlayerPlay size={16} aria-hidden />
            }
          >
            {isRunning ? "Running…" : "Run test"}
          </Button>
          {isRunning ? (
            <Button variant="default" onClick={stop} leftSection={<IconPlayerStop size={16} aria-hidden />}>
              Cancel
            </Button>
          ) : (
            <Button
              variant="default"
              disabled={problem !== null}
              onClick={onDryRun}
              leftSection={<IconEye size={16} aria-hidden />}
            >
              Dry run
            </Button>
          )}
          <Text size="xs" c="dimmed" span>
            Ctrl or ⌘ + Enter runs
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
