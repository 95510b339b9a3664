import { mergeChoices, mergeDrafts } from "@callhook/core";
import { Button, Group, Modal, Text } from "@mantine/core";
import { useState } from "react";
import { formOfDraft } from "../model/form-of-draft.ts";
import type { ToolForm } from "../model/tool-form.ts";
import { MergeList } from "./merge-list.tsx";
import { mergeWords } from "./merge-words.ts";
import type { Conflict } from "./use-conflict.ts";

type ConflictDialogProps = {
  conflict: Conflict | null;
  onMerge: (merged: ToolForm) => void;
  onClose: () => void;
};

/** The tool was changed elsewhere meanwhile: both side by side, and what to keep of each. Nothing is lost until then. */
export function ConflictDialog({ conflict, onMerge, onClose }: ConflictDialogProps) {
  return (
    <Modal
      opened={conflict !== null}
      onClose={onClose}
      title={conflict === null ? null : mergeWords(conflict).title}
      centered
      size="xl"
      radius="lg"
    >
      {conflict === null ? null : <Merge conflict={conflict} onMerge={onMerge} onClose={onClose} />}
    </Modal>
  );
}

function Merge({ conflict, onMerge, onClose }: ConflictDialogProps & { conflict: Conflict }) {
  const { base, mine, theirs, isLive, live } = conflict;
  const words = mergeWords(conflict);
  const choices = mergeChoices({ base, mine, theirs });
  const [takeTheirs, setTakeTheirs] = useState<ReadonlySet<string>>(
    () => new Set(choices.filter(({ changedBy }) => changedBy === "theirs").map(({ part }) => part)),
  );

  function merge(taken: ReadonlySet<string>) {
    onMerge(formOfDraft(mergeDrafts({ mine, theirs, takeTheirs: taken }), mine));
  }

  return (
    <>
      <Text size="sm">
        {isLive
          ? `${words.who} published version ${live.version} while you were editing. `
          : `${words.who} changed the draft while you were editing. `}
        {choices.length === 0
          ? "It says exactly what yours says."
          : "Choose what to keep of each. What was changed in one place only is chosen already."}
      </Text>
      <MergeList
        choices={choices}
        takeTheirs={takeTheirs}
        words={words}
        onChoose={(part, isTheirs) => {
          const next = new Set(takeTheirs);
          if (isTheirs) next.add(part);
          else next.delete(part);
          setTakeTheirs(next);
        }}
      />
      <Group mt="lg" gap="sm" justify="flex-end">
        <Button variant="subtle" color="gray" onClick={onClose}>
          Keep editing
        </Button>
        <Button variant="default" onClick={() => merge(new Set(choices.map(({ part }) => part)))}>
          {words.useTheirs}
        </Button>
        <Button variant="default" onClick={() => merge(new Set())}>
          {words.useMine}
        </Button>
        <Button onClick={() => merge(takeTheirs)}>Bring together</Button>
      </Group>
    </>
  );
}
