import type { AgentId } from "@callhook/core";
import { Switch, TextInput } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import type { AgentForm } from "./agent-form.ts";
import { SettingsSection } from "./settings-section.tsx";

/** How a call may end, and what the assistant asks before it writes. */
export function EndingSection({ agent, isReadOnly }: { agent: AgentId; isReadOnly: boolean }) {
  const { register, formState } = useFormContext<AgentForm>();
  return (
    <SettingsSection title={agent === "assistant" ? "Ending and approvals" : "Ending and transfer"}>
      <Switch
        label={`The ${agent} may end the ${agent === "assistant" ? "chat" : "call"}`}
        description="When everything is done and goodbye was said."
        disabled={isReadOnly}
        {...register("canEndCall")}
      />
      {agent === "assistant" ? (
        <Switch
          label="Ask before every write"
          description="A tool that changes something waits until you approve it, whatever its own settings say."
          disabled={isReadOnly}
          {...register("approveWrites")}
        />
      ) : (
        <TextInput
          label="Hand callers over to"
          description="A number or sip: address of a person. Empty for nobody."
          placeholder="+14155550100"
          inputMode="tel"
          autoComplete="off"
          error={formState.errors.transferTo?.message}
          readOnly={isReadOnly}
          {...register("transferTo")}
        />
      )}
    </SettingsSection>
  );
}
