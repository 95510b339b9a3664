import type { LineDraft } from "@callhook/core";
import { Button, Group, Modal, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { notifySuccess } from "../../../components/notify.tsx";
import { useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import type { LineFormApi } from "./line-form-api.ts";
import { readLineForm, valuesOf } from "./line-form-values.ts";
import { LineIdentityFields } from "./line-identity-fields.tsx";
import { LineVoiceFields } from "./line-voice-fields.tsx";
import { type Line, useRefreshLines } from "./use-lines.ts";

type LineDialogProps = {
  isOpen: boolean;
  /** Undefined for a new one. */
  changed?: Line;
  onClose: () => void;
  onSaved?: (line: Line) => void;
};

/** Who answers, where calls come from, what proves them, and how the line sounds. */
export function LineDialog({ isOpen, changed, onClose, onSaved }: LineDialogProps) {
  const title = changed === undefined ? "Add a line" : `Change “${changed.name}”`;
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size="lg" closeOnClickOutside={false}>
      <LineForm changed={changed} onClose={onClose} onSaved={onSaved} />
    </Modal>
  );
}

type LineFormProps = { changed: Line | undefined } & Pick<LineDialogProps, "onClose" | "onSaved">;

function LineForm({ changed, onClose, onSaved }: LineFormProps) {
  const [values, setValues] = useState(() => valuesOf(changed));
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const saving = useSaveLine({
    changed,
    onDone: (line) => {
      onClose();
      onSaved?.(line);
    },
  });
  const form: LineFormApi = {
    values,
    change: (change) => setValues((before) => ({ ...before, ...change })),
    changeVoice: (change) => setValues((before) => ({ ...before, voice: { ...before.voice, ...change } })),
    errorAt: (path) => problems.get(path),
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const read = readLineForm(values);
    setProblems(read.problems);
    if (read.draft !== null) saving.mutate(read.draft);
  }
  return (
    <form noValidate onSubmit={submit} aria-label="Phone line">
      <Stack gap="md">
        <LineIdentityFields form={form} isNew={changed === undefined} />
        <LineVoiceFields form={form} />
        <ProblemNote title="The line was not saved" error={saving.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={saving.isPending}>
            Save line
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useSaveLine({ changed, onDone }: { changed: Line | undefined; onDone: (line: Line) => void }) {
  const client = useApiClient();
  const refresh = useRefreshLines();
  return useMutation({
    mutationFn: (draft: LineDraft) =>
      changed === undefined
        ? client.lines.create.mutate(draft)
        : client.lines.update.mutate({ lineId: changed.id, draft }),
    onSuccess: async (line) => {
      await refresh();
      notifySuccess({ title: `“${line.name}” is saved` });
      onDone(line);
    },
  });
}
