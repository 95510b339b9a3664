import { useFormContext } from "react-hook-form";
import type { AgentForm } from "./agent-form.ts";
import { CheckModel } from "./check-model.tsx";
import { ModelFields } from "./model-fields.tsx";
import { SettingsSection } from "./settings-section.tsx";

/** Which language model speaks, and which one stands in for it. */
export function ModelSection({ isReadOnly }: { isReadOnly: boolean }) {
  const { watch } = useFormContext<AgentForm>();
  const hasFallback = watch("fallbackModel.kind") !== "none";
  return (
    <SettingsSection title="Model" lead="A change holds from the next call on.">
      <ModelFields
        field="model"
        label="Language model"
        description="Who understands the other side and finds the words."
        isReadOnly={isReadOnly}
      />
      {isReadOnly ? null : <CheckModel field="model" label="Check the model" />}
      <ModelFields
        field="fallbackModel"
        label="Fallback"
        description="Asked in the same breath when the model fails before it has said a word."
        noneLabel="None: say that there is trouble"
        isReadOnly={isReadOnly}
      />
      {isReadOnly || !hasFallback ? null : <CheckModel field="fallbackModel" label="Check the fallback" />}
    </SettingsSection>
  );
}
