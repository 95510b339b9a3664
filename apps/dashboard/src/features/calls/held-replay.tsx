import { Alert, Button, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";

type Again = { values: Record<string, string>; confirmed?: boolean };

type HeldReplayProps = {
  held: "needs-values" | "needs-yes" | "dry-run" | null;
  /** Dot paths of the arguments that the record does not hold. */
  missing: string[];
  isRunning: boolean;
  onRun: (again: Again) => void;
};

/** Why nothing was sent, and what is needed so that it is. */
export function HeldReplay({ held, missing, isRunning, onRun }: HeldReplayProps) {
  // Asked for once: a yes that is needed afterwards goes with the same values.
  const [values, setValues] = useState<Record<string, string>>({});
  if (held === "needs-values")
    return (
      <Alert color="gray" title="The record does not hold every value">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onRun({ values });
          }}
        >
          <Stack gap="sm" align="stretch">
            <Text size="sm">Nothing was sent yet. Fill in what was left out of the record.</Text>
            {missing.map((path) => (
              <TextInput
                key={path}
                label={path}
                value={values[path] ?? ""}
                autoComplete="off"
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setValues((known) => ({ ...known, [path]: value }));
                }}
              />
            ))}
            <Button
              type="submit"
              size="xs"
              variant="default"
              loading={isRunning}
              style={{ alignSelf: "flex-start" }}
            >
              Replay with these values
            </Button>
          </Stack>
        </form>
      </Alert>
    );
  if (held === "needs-yes")
    return (
      <Alert color="yellow" title="This tool writes">
        <Stack gap="sm" align="flex-start">
          <Text size="sm">
            Nothing was sent yet. Running it again may book, charge or save something a second time.
          </Text>
          <Button
            size="xs"
            variant="default"
            loading={isRunning}
            onClick={() => onRun({ values, confirmed: true })}
          >
            Yes, send it again
          </Button>
        </Stack>
      </Alert>
    );
  return null;
}
