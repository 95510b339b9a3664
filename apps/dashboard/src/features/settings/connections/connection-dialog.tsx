import { credentialsSchema, humanText } from "@callhook/core";
import { Button, Group, Modal, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { notifySuccess } from "../../../components/notify.tsx";
import { useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import { AuthenticationFields } from "../../tools/editor/authentication/authentication-fields.tsx";
import {
  type Authentication,
  authenticationTypes,
} from "../../tools/editor/authentication/authentication-types.ts";
import { TextField } from "../../tools/editor/fields/text-field.tsx";
import { type Connection, useRefreshConnections } from "./use-connections.ts";

const draftSchema = z.object({
  name: humanText({ label: "The name", minimum: 1, maximum: 80 }),
  authentication: credentialsSchema,
});
type ConnectionDraft = z.infer<typeof draftSchema>;
type Problems = ReadonlyMap<string, string>;

/** A tool may need none, or a connection; a connection is credentials themselves. */
const kinds = authenticationTypes.filter(({ value }) => value !== "none" && value !== "connection");
const blank: Authentication = { type: "bearer", tokenSecret: "" };

type ConnectionDialogProps = {
  isOpen: boolean;
  /** Undefined for a new one. */
  changed?: Connection;
  onClose: () => void;
};

/** How to sign in, under a name. Secrets are chosen by theirs, and made in place; no value is ever shown. */
export function ConnectionDialog({ isOpen, changed, onClose }: ConnectionDialogProps) {
  const title = changed === undefined ? "Add a connection" : `Change “${changed.name}”`;
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size="lg" closeOnClickOutside={false}>
      <ConnectionForm changed={changed} onClose={onClose} />
    </Modal>
  );
}

type ConnectionFormProps = { changed: Connection | undefined; onClose: () => void };

function ConnectionForm({ changed, onClose }: ConnectionFormProps) {
  const [name, setName] = useState(changed?.name ?? "");
  const [authentication, setAuthentication] = useState<Authentication>(changed?.authentication ?? blank);
  const [problems, setProblems] = useState<Problems>(new Map());
  const saving = useSaveConnection({ changed, onSaved: onClose });

  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const read = draftSchema.safeParse({ name, authentication });
    const issues = read.error?.issues ?? [];
    setProblems(new Map(issues.map(({ path, message }) => [path.join("."), message])));
    if (read.success) saving.mutate(read.data);
  }
  const errorAt = (field: string) => (part?: string) =>
    problems.get(part === undefined ? field : `${field}.${part}`);

  return (
    <form noValidate onSubmit={submit} aria-label="Connection">
      <Stack gap="md">
        <TextField
          setting={{ name: "name", value: name, onChange: setName, errorAt: errorAt("name") }}
          label="Name"
          placeholder="CRM"
        />
        <AuthenticationFields
          choices={kinds}
          setting={{
            name: "authentication",
            value: authentication,
            onChange: setAuthentication,
            errorAt: errorAt("authentication"),
          }}
        />
        <ProblemNote title="The connection was not saved" error={saving.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={saving.isPending}>
            Save connection
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useSaveConnection({ changed, onSaved }: { changed: Connection | undefined; onSaved: () => void }) {
  const client = useApiClient();
  const refresh = useRefreshConnections();
  return useMutation({
    mutationFn: (draft: ConnectionDraft) =>
      changed === undefined
        ? client.connections.create.mutate(draft)
        : client.connections.update.mutate({ ...draft, connectionId: changed.id }),
    onSuccess: async ({ name }) => {
      await refresh();
      notifySuccess({ title: `“${name}” is saved` });
      onSaved();
    },
  });
}
