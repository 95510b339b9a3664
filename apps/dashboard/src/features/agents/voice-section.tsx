import { Switch, Textarea, TextInput } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import type { AgentForm } from "./agent-form.ts";
import { SettingsSection } from "./settings-section.tsx";

/** What helps a voice to hear, to speak, and to know when to go on. */
export function VoiceSection({ isReadOnly }: { isReadOnly: boolean }) {
  const { register, formState } = useFormContext<AgentForm>();
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
      <Textarea
        label="Words to listen for"
        description="Names and terms that a phone line would mishear, one a line."
        autosize
        minRows={2}
        maxRows={8}
        error={errors.speech?.hints?.message}
        readOnly={isReadOnly}
        {...register("speech.hints")}
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
