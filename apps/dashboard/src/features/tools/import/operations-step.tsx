import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { describeError } from "../../../components/error-state.tsx";
import { MethodBadge } from "../method-badge.tsx";
import { findOperations } from "./find-operations.ts";
import { formatLabel } from "./format-label.ts";
import type { Imported } from "./import-types.ts";
import { LossNotes } from "./loss-notes.tsx";
import classes from "./import.module.css";

type OperationsStepProps = {
  imported: Imported;
  onBack: () => void;
  onContinue: (operations: string[]) => void;
  isReading: boolean;
  error: unknown;
};

const most = 50;
const shownAtOnce = 200;

/** Which of a document's operations become tools. */
export function OperationsStep({ imported, onBack, onContinue, isReading, error }: OperationsStepProps) {
  const { operations, format, report } = imported;
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<string[]>([]);
  const found = findOperations(operations, search);
  const shown = found.slice(0, shownAtOnce);
  const isTooMany = chosen.length > most;
  return (
    <Stack gap="md">
      <Text size="sm">
        This is {formatLabel(format)} with {operations.length.toLocaleString("en")} operations. Choose one to
        go on in the editor, or several to create them at once.
      </Text>
      <TextInput
        data-autofocus
        type="search"
        label="Search operations"
        placeholder="orders"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Checkbox.Group value={chosen} onChange={setChosen} aria-label="Operations">
        <ul className={classes.operations}>
          {shown.map(({ id, method, path, summary }) => (
            <li key={id} className={classes.operation}>
              <Checkbox
                value={id}
                label={
                  <Group gap={8} wrap="nowrap" align="baseline">
                    <MethodBadge method={method} />
                    <span className={classes.address}>{path}</span>
                  </Group>
                }
                description={summary === "" ? undefined : summary}
              />
            </li>
          ))}
          {shown.length === 0 ? (
            <li className={classes.operation}>
              <Text size="sm" c="dimmed">
                No operation matches.
              </Text>
            </li>
          ) : null}
        </ul>
      </Checkbox.Group>
      <Text size="xs" c={isTooMany ? "var(--mantine-color-error)" : "dimmed"} role="status">
        {isTooMany
          ? `At most ${most} can be imported at once.`
          : `${found.length.toLocaleString("en")} shown${found.length > shownAtOnce ? `, the first ${shownAtOnce} of them listed` : ""}, ${chosen.length} chosen`}
      </Text>
      <LossNotes notes={report} />
      {error === null ? null : (
        <Alert color="red" role="alert">
          {describeError(error)}
        </Alert>
      )}
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        <Button
          onClick={() => onContinue(chosen)}
          loading={isReading}
          disabled={chosen.length === 0 || isTooMany}
        >
          Continue
        </Button>
      </Group>
    </Stack>
  );
}
