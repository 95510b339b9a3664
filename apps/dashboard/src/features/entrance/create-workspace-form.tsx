import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useWorkspaceSwitch } from "../../app/use-workspace-switch.ts";
import { useApi } from "../../lib/api.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { ProblemNote } from "./problem-note.tsx";

const workspaceSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "The workspace needs a name.")
    .max(80, "The name can be at most 80 characters long."),
});
type WorkspaceForm = z.infer<typeof workspaceSchema>;

/** One field: what the workspace is called. */
export function CreateWorkspaceForm({ onCreated }: { onCreated?: () => void }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { show, switchTo } = useWorkspaceSwitch();
  const form = useForm<WorkspaceForm>({
    resolver: zodResolver(workspaceSchema),
    defaultValues: { name: "" },
  });
  const creating = useMutation(
    api.workspace.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries({ queryKey: api.me.get.queryKey() });
        if (onCreated === undefined) return show(id);
        onCreated();
        await switchTo(id);
      },
    }),
  );
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => creating.mutate(values))}>
      <Stack gap="md">
        <TextInput
          label="Name of the workspace"
          description="Usually what the business is called."
          autoComplete="organization"
          data-autofocus
          error={form.formState.errors.name?.message}
          {...form.register("name")}
        />
        <ProblemNote error={creating.error} />
        <Button type="submit" fullWidth loading={creating.isPending}>
          Create workspace
        </Button>
      </Stack>
    </form>
  );
}
