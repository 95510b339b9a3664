import { SimpleGrid, TextInput } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import type { AgentForm } from "./agent-form.ts";
import { SettingsSection } from "./settings-section.tsx";

/** How far a call may go. */
export function LimitsSection({ isReadOnly }: { isReadOnly: boolean }) {
  const { register, formState } = useFormContext<AgentForm>();
  const errors = formState.errors.limits;
  const text = { readOnly: isReadOnly, inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <SettingsSection title="Limits">
      <SimpleGrid cols={{ base: 1, xs: 3 }} verticalSpacing="sm">
        <TextInput
          {...text}
          label="Steps in a turn"
          description="Answers of the model to one thing that was said."
          error={errors?.stepsPerTurn?.message}
          {...register("limits.stepsPerTurn")}
        />
        <TextInput
          {...text}
          label="Longest call, in minutes"
          description="Empty for no limit."
          error={errors?.callMinutes?.message}
          {...register("limits.callMinutes")}
        />
        <TextInput
          {...text}
          label="Longest silence, in seconds"
          description="Then the call ends. Empty to wait."
          error={errors?.silenceSeconds?.message}
          {...register("limits.silenceSeconds")}
        />
      </SimpleGrid>
    </SettingsSection>
  );
}
