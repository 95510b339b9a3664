import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { describeError } from "../../../components/error-state.tsx";
import { MethodBadge } from "../method-badge.tsx";
import { FoundSecrets } from "./found-secrets.tsx";
import { formatLabel } from "./format-label.ts";
import type { Imported, ImportedDraft } from "./import-types.ts";
import { LossNotes } from "./loss-notes.tsx";
import classes from "./import.module.css";

type ReviewStepProps = {
  imported: Imported;
  onBack: () => void;
  onDraft: (draft: ImportedDraft) => void;
  onCreate: (drafts: ImportedDraft[]) => void;
  isCreating: boolean;
  failures: readonly { name: string; error: unknown }[];
};

/** What was made of the source, what of it got lost, and the credentials that it held. */
export function ReviewStep({ imported, onBack, onDraft, onCreate, isCreating, failures }: ReviewStepProps) {
  const { drafts, format, report } = imported;
  const [first] = drafts;
  const isOne = drafts.length === 1 && first !== undefined;
  return (
    <Stack gap="md">
      <Text size="sm">
        Read as {formatLabel(format)}.{" "}
        {isOne
          ? "Everything goes into the editor, where nothing is saved yet."
          : "Each becomes a tool; change them afterwards."}
      </Text>
      <ul className={classes.drafts} aria-label="Drafts">
        {drafts.map(({ operationId, draft, report: notes }) => (
          <li key={operationId} className={classes.draft}>
            <Group gap={8} align="baseline">
              <Text fw={600}>{draft.name}</Text>
              <MethodBadge method={draft.method} />
              <span className={classes.address}>{draft.url}</span>
            </Group>
            <LossNotes notes={notes} />
          </li>
        ))}
      </ul>
      <LossNotes notes={report} />
      <FoundSecrets drafts={drafts} />
      {failures.map(({ name, error }) => (
        <Alert key={name} color="red" role="alert" title={`${name} was not created`}>
          {describeError(error)}
        </Alert>
      ))}
      <Group justify="space-between">
        <Button variant="default" onClick={onBack} disabled={isCreating}>
          Back
        </Button>
        {isOne ? (
          <Button data-autofocus onClick={() => onDraft(first)}>
            Fill in the editor
          </Button>
        ) : (
          <Button data-autofocus onClick={() => onCreate(unfinished(drafts, failures))} loading={isCreating}>
            {createWords(unfinished(drafts, failures).length)}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function createWords(count: number): string {
  return count === 1 ? "Create one tool" : `Create ${count} tools`;
}

/** After some failed, only those are tried again. */
function unfinished(drafts: ImportedDraft[], failures: ReviewStepProps["failures"]): ImportedDraft[] {
  if (failures.length === 0) return drafts;
  return drafts.filter(({ draft }) => failures.some(({ name }) => name === draft.name));
}
