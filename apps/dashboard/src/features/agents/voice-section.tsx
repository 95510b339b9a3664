import { Switch, TextInput } from "@mantine/core";
import { Controller, useFormContext } from "react-hook-form";
import { LinesField } from "../../components/lines-field.tsx";
import type { AgentForm } from "./agent-form.ts";
import { SettingsSection } from "./settings-section.tsx";

/** What helps a voice to hear, to speak, and to know when to go on. */
export function VoiceSection({ isReadOnly }: { isReadOnly: boolean }) {
  const { register, control, formState } = useFormContext<AgentForm>();
  const { errors } = formState;
  return (
    <SettingsSection title="Voice" lead="For calls that are spoken.">
      <TextInput
        label="Language"
        description="Such as en-US or de. A phone line's own language comes first; empty leaves it to the channel."
        placeholder="en-US"
        autoComplete="off"
        spellCheck={false}
        error={errors.speech?.language?.message}
        readOnly={isReadOnly}
        {...register("speech.language")}
      />
      <Controller
        name="speech.hints"
        control={control}
        render={({ field: { value, onChange, ...field }, fieldState }) => (
          <LinesField
            {...field}
            label="Words to listen for"
            description="Names and terms that a phone line would mishear, one a line."
            values={value}
            textOf={(hint) => hint}
            read={(line) => line}
            onChange={(hints) => onChange(hints ?? [])}
            error={fieldState.error?.message}
            isReadOnly={isReadOnly}
          />
        )}
      />
      <Switch
        label="Talk on through “uh-huh” and “okay”"
        description="Short sounds of listening do not interrupt the agent."
        disabled={isReadOnly}
        {...register("speech.ignoreBackchannels")}
      />
    </SettingsSection>
  );
}
