import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useEffect } from "react";
import { RoleNote } from "../../components/role-note.tsx";
import { useAccess } from "../../lib/use-access.ts";
import { confirm } from "../../components/confirm.tsx";
import { describeError } from "../../components/error-state.tsx";
import type { AgentProfile } from "./agent-form.ts";
import { useAgentForm } from "./use-agent-form.ts";

type AgentSettingsProps = {
  profile: AgentProfile;
  onDirtyChange: (isDirty: boolean) => void;
};

/** The form behind an agent: saved on request, guarded while it holds changes. */
export function AgentSettings({ profile, onDirtyChange }: AgentSettingsProps) {
  const { form, update, save, undo } = useAgentForm(profile);
  const canSave = useAccess().can("agents:write");
  const { errors, isDirty } = form.formState;
  useEffect(() => onDirtyChange(isDirty), [isDirty, onDirtyChange]);
  useBlocker({
    enableBeforeUnload: isDirty,
    shouldBlockFn: async () => isDirty && !(await confirmLeaving()),
  });

  return (
    <form noValidate onSubmit={save}>
      <Stack gap="lg">
        {canSave ? null : <RoleNote>Your role can read this, not change it.</RoleNote>}
        <Textarea
          label="Greeting"
          description="The first words of every call. Leave it empty to let the other side begin."
          autosize
          minRows={2}
          maxRows={6}
          error={errors.greeting?.message}
          readOnly={!canSave}
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
          readOnly={!canSave}
          {...form.register("instructions")}
        />
        {update.error === null ? null : (
          <Alert role="alert" color="red" title="Not saved">
            {describeError(update.error)} Your changes are still here.
          </Alert>
        )}
        <Group justify="space-between" display={canSave ? undefined : "none"}>
          <Text size="sm" c="dimmed" role="status">
            {isDirty ? "Unsaved changes" : update.isSuccess ? "Saved. Calls started from now on use it." : ""}
          </Text>
          <Group gap="sm">
            <Button variant="default" disabled={!isDirty} onClick={undo}>
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
