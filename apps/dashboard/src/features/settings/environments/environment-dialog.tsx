import { environmentNameSchema } from "@callhook/core";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { notifySuccess } from "../../../components/notify.tsx";
import { useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import { useRefreshEnvironments } from "../../environments/use-refresh-environments.ts";
import type { Environment } from "./use-environments.ts";

const formSchema = z.object({ name: environmentNameSchema });
type EnvironmentForm = z.infer<typeof formSchema>;

type EnvironmentDialogProps = {
  isOpen: boolean;
  /** The one that gets another name; undefined for a new one. */
  renamed?: Environment;
  onClose: () => void;
};

/** Names a new environment, or one that is there. */
export function EnvironmentDialog({ isOpen, renamed, onClose }: EnvironmentDialogProps) {
  const title = renamed === undefined ? "Add an environment" : `Rename “${renamed.name}”`;
  return (
    <Modal opened={isOpen} onClose={onClose} title={title}>
      <NameForm renamed={renamed} onClose={onClose} />
    </Modal>
  );
}

type NameFormProps = { renamed: Environment | undefined; onClose: () => void };

function NameForm({ renamed, onClose }: NameFormProps) {
  const client = useApiClient();
  const refresh = useRefreshEnvironments();
  const form = useForm<EnvironmentForm>({
    resolver: zodResolver(formSchema),
    defaultValues: { name: renamed?.name ?? "" },
  });
  const saving = useMutation({
    mutationFn: ({ name }: EnvironmentForm) =>
      renamed === undefined
        ? client.environments.create.mutate({ name })
        : client.environments.rename.mutate({ environmentId: renamed.id, name }),
    onSuccess: async ({ name }) => {
      await refresh();
      notifySuccess({ title: renamed === undefined ? `“${name}” was added` : `It is called “${name}” now` });
      onClose();
    },
  });
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => saving.mutate(values))}>
      <Stack gap="md">
        <TextInput
          label="Name"
          description="Small letters, digits and -. Calls are started with it."
          placeholder="staging"
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          error={form.formState.errors.name?.message}
          {...form.register("name")}
        />
        <ProblemNote title="It was not saved" error={saving.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {renamed === undefined ? "Add environment" : "Rename"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
