import { Textarea } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import type { AgentForm } from "./agent-form.ts";
import { SettingsSection } from "./settings-section.tsx";

/** What the agent is told, and what it says first. */
export function WordsSection({ isReadOnly }: { isReadOnly: boolean }) {
  const { register, formState } = useFormContext<AgentForm>();
  const { errors } = formState;
  return (
    <SettingsSection title="Instructions and greeting">
      <Textarea
        label="Greeting"
        description="The first words of every call. Leave it empty to let the other side begin."
        autosize
        minRows={2}
        maxRows={6}
        error={errors.greeting?.message}
        readOnly={isReadOnly}
        {...register("greeting")}
      />
      <Textarea
        label="Instructions"
        description="Who the agent is, what it knows about the business, how it should talk. Tools are described by themselves."
        required
        autosize
        minRows={8}
        maxRows={22}
        error={errors.instructions?.message}
        readOnly={isReadOnly}
        {...register("instructions")}
      />
    </SettingsSection>
  );
}
