import { Alert, NativeSelect, Textarea } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useFormContext, useWatch } from "react-hook-form";
import type { AgentForm, ModelFormKind } from "./agent-form.ts";
import { SettingsSection } from "./settings-section.tsx";

const analysts = [
  { value: "rules", label: "Fixed rules" },
  { value: "model", label: "The agent’s language model" },
];
const leads = {
  rules: "Title, summary and outcome come from what tools did. Nothing leaves Callhook, and nothing costs.",
  model:
    "Once a call has ended, its transcript is sent to the model’s provider once more, as it is recorded. Where the model cannot, fixed rules do it and say why. Claims without a tool call are checked by rules always.",
};
const criterionNotes = {
  rules:
    "Fixed rules cannot judge this: they only know whether tools succeeded. It is kept for when the model analyses calls.",
  model: "What makes a call a success. The model judges each call by it; empty leaves it to the model.",
};

/** Who analyses an agent's calls, and by what success is judged. */
export function AnalysedBy({ isReadOnly }: { isReadOnly: boolean }) {
  const { register, control, formState } = useFormContext<AgentForm>();
  const by = useWatch({ control, name: "analysis.by" });
  const errors = formState.errors.analysis;
  return (
    <SettingsSection title="After the call" lead={leads[by]}>
      <NativeSelect
        label="Calls are analysed by"
        data={analysts}
        error={errors?.by?.message}
        disabled={isReadOnly}
        {...register("analysis.by")}
      />
      <OfflineNote />
      <Textarea
        label="Success criterion (optional)"
        description={criterionNotes[by]}
        placeholder="A visit is booked, or the caller agreed to be called back."
        autosize
        minRows={2}
        error={errors?.successCriterion?.message}
        readOnly={isReadOnly}
        {...register("analysis.successCriterion")}
      />
    </SettingsSection>
  );
}

/** A model that only converses is told of before the first call comes back by rules. */
function OfflineNote() {
  const { control } = useFormContext<AgentForm>();
  const by = useWatch({ control, name: "analysis.by" });
  const kinds = useWatch({ control, name: ["model.kind", "fallbackModel.kind"] });
  if (by === "rules" || kinds.some(isServed)) return null;
  const mayBe = kinds.includes("workspace-default");
  return (
    <Alert color="yellow" icon={<IconInfoCircle size={18} aria-hidden />}>
      {mayBe
        ? "If this installation’s model is the offline one, fixed rules go on analysing calls: it cannot."
        : "The offline model cannot analyse calls, so fixed rules will. Choose a language model above."}
    </Alert>
  );
}

function isServed(kind: ModelFormKind): boolean {
  return kind !== "offline" && kind !== "workspace-default" && kind !== "none";
}
