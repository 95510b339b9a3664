import { callhookErrorOf } from "@callhook/client";
import type { AgentId } from "@callhook/core";
import { zodResolver } from "@hookform/resolvers/zod";
import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useBlocker } from "@tanstack/react-router";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import { confirm } from "../../components/confirm.tsx";
import { describeError } from "../../components/error-state.tsx";
import { useApi } from "../../lib/api.ts";
import { type AgentForm, agentFormSchema } from "./agent-form.ts";

type AgentSettingsProps = {
  profile: { id: AgentId; instructions: string; greeting: string };
  onDirtyChange: (isDirty: boolean) => void;
};

/** The form behind an agent: saved on request, guarded while it holds changes. */
export function AgentSettings({ profile, onDirtyChange }: AgentSettingsProps) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { instructions, greeting } = profile;
  const form = useForm<AgentForm>({
    resolver: zodResolver(agentFormSchema),
    mode: "onTouched",
    values: { instructions, greeting },
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  useEffect(() => onDirtyChange(isDirty), [isDirty, onDirtyChange]);
  useBlocker({
    enableBeforeUnload: isDirty,
    shouldBlockFn: async () => isDirty && !(await confirmLeaving()),
  });

  const update = useMutation(
    api.agents.update.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(api.agents.get.queryKey({ agentId: profile.id }), saved);
        form.reset({ instructions: saved.instructions, greeting: saved.greeting });
      },
      onError: (error) => {
        for (const { path, message } of callhookErrorOf(error)?.issues ?? []) {
          if (path === "instructions" || path === "greeting") form.setError(path, { message });
        }
      },
    }),
  );

  return (
    <form
      noValidate
      onSubmit={form.handleSubmit((values) => update.mutate({ agentId: profile.id, ...values }))}
    >
      <Stack gap="lg">
        <Textarea
          label="Greeting"
          description="The first words of every call. Leave it empty to let the other side begin."
          autosize
          minRows={2}
          maxRows={6}
          error={errors.greeting?.message}
          {...form.register("greeting")}
        />
        <Textarea
          label="Instructions"
          description="Who the agent is, what it knows about the business, how it should talk. Tools are described by themselves."
          required
          autosize
          minRows={10}
          maxRows={22}
          error={errors.instructions?.message}
          {...form.register("instructions")}
        />
        {update.error === null ? null : (
          <Alert role="alert" color="red" title="Not saved">
            {describeError(update.error)} Your changes are still here.
          </Alert>
        )}
        <Group justify="space-between">
          <Text size="sm" c="dimmed" role="status">
            {isDirty ? "Unsaved changes" : update.isSuccess ? "Saved. Calls started from now on use it." : ""}
          </Text>
          <Group gap="sm">
            <Button
              variant="default"
              disabled={!isDirty}
              onClick={() => form.reset({ instructions, greeting })}
            >
              Undo changes
            </Button>
            <Button type="submit" disabled={!isDirty} loading={update.isPending}>
              Save
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

function confirmLeaving(): Promise<boolean> {
  return confirm({
    title: "Leave without saving?",
    body: "The changes to the agent are lost.",
    confirmLabel: "Leave",
    cancelLabel: "Stay",
    isDangerous: true,
  });
}
