import { Button, Group, Modal, Text } from "@mantine/core";
import { differingFields } from "../model/draft-difference.ts";
import { joined } from "../model/joined.ts";
import { formOf } from "../model/tool-form.ts";
import type { Conflict } from "./use-tool-editor.ts";

type ConflictDialogProps = {
  conflict: Conflict | null;
  onLoadTheirs: () => void;
  onOverwrite: () => void;
  onClose: () => void;
};

/** Somebody else saved first: shows where the two differ and lets the person decide; nothing is lost until then. */
export function ConflictDialog({ conflict, onLoadTheirs, onOverwrite, onClose }: ConflictDialogProps) {
  return (
    <Modal
      opened={conflict !== null}
      onClose={onClose}
      title="Somebody else saved this tool meanwhile"
      centered
      size="lg"
      radius="lg"
    >
      {conflict === null ? null : <Difference conflict={conflict} />}
      <Group mt="lg" gap="sm" justify="flex-end">
        <Button variant="subtle" color="gray" onClick={onClose}>
          Keep editing
        </Button>
        <Button variant="default" onClick={onLoadTheirs}>
          Load theirs
        </Button>
        <Button onClick={onOverwrite}>Overwrite with mine</Button>
      </Group>
    </Modal>
  );
}

function Difference({ conflict: { mine, theirs } }: { conflict: Conflict }) {
  const fields = differingFields(mine, formAsDraft(theirs));
  return (
    <Text size="sm">
      Version {theirs.version} was saved while you were editing.{" "}
      {fields.length === 0
        ? "It says exactly what yours says."
        : `It differs from yours in the ${joined(fields)}. Load it and lose your changes, or put yours in its place.`}
    </Text>
  );
}

function formAsDraft(tool: Conflict["theirs"]): Conflict["mine"] {
  return { ...tool, ...formOf(tool) };
}
