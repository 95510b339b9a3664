import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import { SettingsCard } from "../settings-card.tsx";
import { useLeaveWorkspace } from "../use-leave-workspace.ts";

/** The end of a workspace, for its owners, after they have typed its name. */
export function DeleteWorkspace({ name }: { name: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <SettingsCard
      title="Delete workspace"
      lead="Its tools, calls, transcripts, keys and members go with it. There is no way back."
      isDangerous
    >
      <Button variant="default" c="var(--mantine-color-error)" onClick={open}>
        Delete this workspace…
      </Button>
      <Modal opened={isOpen} onClose={close} title={`Delete “${name}”?`}>
        <DeleteForm name={name} onCancel={close} />
      </Modal>
    </SettingsCard>
  );
}

function DeleteForm({ name, onCancel }: { name: string; onCancel: () => void }) {
  const api = useApi();
  const leave = useLeaveWorkspace();
  const [typed, setTyped] = useState("");
  const removing = useMutation(api.workspace.remove.mutationOptions({ onSuccess: leave }));
  const fits = typed.trim() === name;

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) removing.mutate({ name: typed.trim() });
      }}
    >
      <Stack gap="md">
        <Text size="sm">
          Every tool, every call with its transcript, every key and every membership is deleted at once.
          Agents stop answering for it. This cannot be undone.
        </Text>
        <TextInput
          label={`Type “${name}” to go on`}
          autoComplete="off"
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ProblemNote title="The workspace was not deleted" error={removing.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" color="red.9" disabled={!fits} loading={removing.isPending}>
            Delete workspace
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
