import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { notifySuccess } from "../../../components/notify.tsx";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";

const longestName = 80;
const nameForm = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Give the workspace a name.")
    .max(longestName, `The name can be at most ${longestName} characters long.`),
});
type NameForm = z.infer<typeof nameForm>;
type RenameWorkspaceProps = { name: string; isAllowed: boolean; children: ReactNode };

/** The workspace's name; `children` stand below it, where the button does not part them. */
export function RenameWorkspace({ name, isAllowed, children }: RenameWorkspaceProps) {
  const api = useApi();
  const queryClient = useQueryClient();
  const form = useForm<NameForm>({ resolver: zodResolver(nameForm), values: { name } });
  const renaming = useMutation(
    api.workspace.rename.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: api.workspace.get.queryKey() }),
          queryClient.invalidateQueries({ queryKey: api.me.get.queryKey() }),
        ]);
        notifySuccess({ title: "The workspace was renamed" });
      },
    }),
  );
  const { errors, isDirty } = form.formState;

  return (
    <form noValidate onSubmit={form.handleSubmit((values) => renaming.mutate(values))}>
      <Stack gap="md" maw={460}>
        <TextInput
          label="Name"
          description={isAllowed ? undefined : "Owners and admins can change it."}
          readOnly={!isAllowed}
          autoComplete="off"
          error={errors.name?.message}
          {...form.register("name")}
        />
        {children}
        <ProblemNote title="The name was not saved" error={renaming.error} />
        {isAllowed ? (
          <Group>
            <Button type="submit" disabled={!isDirty} loading={renaming.isPending}>
              Save
            </Button>
          </Group>
        ) : null}
      </Stack>
    </form>
  );
}
