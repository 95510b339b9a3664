import { Alert, Button, Divider, Group, Stack, Text } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { type FormEvent, useEffect } from "react";
import { FormProvider } from "react-hook-form";
import { confirm } from "../../components/confirm.tsx";
import { describeError } from "../../components/error-state.tsx";
import { RoleNote } from "../../components/role-note.tsx";
import { useAccess } from "../../lib/use-access.ts";
import type { AgentProfile } from "./agent-form.ts";
import { AnalysedBy } from "./analysed-by.tsx";
import { AnalysisSection } from "./analysis-section.tsx";
import classes from "./agent-settings.module.css";
import { EndingSection } from "./ending-section.tsx";
import { LimitsSection } from "./limits-section.tsx";
import { ModelSection } from "./model-section.tsx";
import { ToolsSection } from "./tools-section.tsx";
import { useAgentForm } from "./use-agent-form.ts";
import { VoiceSection } from "./voice-section.tsx";
import { WordsSection } from "./words-section.tsx";

type AgentSettingsProps = {
  profile: AgentProfile;
  onDirtyChange: (isDirty: boolean) => void;
};

/** All that decides how an agent behaves: saved on request, guarded while it holds changes. */
export function AgentSettings({ profile, onDirtyChange }: AgentSettingsProps) {
  const { form, update, save, undo } = useAgentForm(profile);
  const isReadOnly = !useAccess().can("agents:write");
  const { isDirty } = form.formState;
  useEffect(() => onDirtyChange(isDirty), [isDirty, onDirtyChange]);
  useBlocker({
    enableBeforeUnload: isDirty,
    shouldBlockFn: async () => isDirty && !(await confirmLeaving()),
  });
  const submit = (event: FormEvent) => void save(event);

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit}>
        <Stack gap="xl">
          {isReadOnly ? <RoleNote>Your role can read this, not change it.</RoleNote> : null}
          <WordsSection isReadOnly={isReadOnly} />
          <Divider />
          <ModelSection isReadOnly={isReadOnly} />
          <Divider />
          <VoiceSection isReadOnly={isReadOnly} />
          <Divider />
          <LimitsSection isReadOnly={isReadOnly} />
          <Divider />
          <EndingSection agent={profile.id} isReadOnly={isReadOnly} />
          <Divider />
          <AnalysedBy isReadOnly={isReadOnly} />
          <Divider />
          <AnalysisSection isReadOnly={isReadOnly} />
          <Divider />
          <ToolsSection agent={profile.id} />
        </Stack>
        <div className={classes.footer} hidden={isReadOnly}>
          {update.error === null ? null : (
            <Alert role="alert" color="red" title="Not saved" mb="sm">
              {describeError(update.error)} Your changes are still here.
            </Alert>
          )}
          <Group justify="space-between">
            <Text size="sm" c="dimmed" role="status">
              {isDirty
                ? "Unsaved changes"
                : update.isSuccess
                  ? "Saved. Calls started from now on use it."
                  : ""}
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
        </div>
      </form>
    </FormProvider>
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
