import { dataFieldTypeSchema, mostDataFields } from "@callhook/core";
import { ActionIcon, Button, NativeSelect, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import type { AgentForm } from "./agent-form.ts";
import classes from "./agent-settings.module.css";
import { SettingsSection } from "./settings-section.tsx";

const fromRecord =
  "Values that are collected from each call when it has ended: from tool arguments and variables of the same name, " +
  "or the caller's number.";
const leads = {
  rules: `${fromRecord} Nothing is guessed from what was said.`,
  model: `${fromRecord} What is not found there, the model reads from what was said, with the words that say it.`,
};

/** What is collected from an agent's calls after they ended. */
export function AnalysisSection({ isReadOnly }: { isReadOnly: boolean }) {
  const { register, control, formState } = useFormContext<AgentForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "analysis.dataFields" });
  const by = useWatch({ control, name: "analysis.by" });
  const errors = formState.errors.analysis?.dataFields;
  return (
    <SettingsSection title="Collected data" lead={leads[by]}>
      {fields.map(({ id }, index) => (
        <div key={id} role="group" aria-label={`Field ${index + 1}`} className={classes.dataField}>
          <TextInput
            label="Name"
            placeholder="zip_code"
            autoComplete="off"
            spellCheck={false}
            error={errors?.[index]?.name?.message}
            readOnly={isReadOnly}
            {...register(`analysis.dataFields.${index}.name`)}
          />
          <NativeSelect
            label="Type"
            data={dataFieldTypeSchema.options}
            error={errors?.[index]?.type?.message}
            disabled={isReadOnly}
            {...register(`analysis.dataFields.${index}.type`)}
          />
          <TextInput
            label="Description"
            placeholder="Where the caller lives"
            autoComplete="off"
            error={errors?.[index]?.description?.message}
            readOnly={isReadOnly}
            {...register(`analysis.dataFields.${index}.description`)}
          />
          {isReadOnly ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Remove field ${index + 1}`}
              onClick={() => remove(index)}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {isReadOnly && fields.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing is collected.
        </Text>
      ) : null}
      {isReadOnly ? null : (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={15} aria-hidden />}
            disabled={fields.length >= mostDataFields}
            onClick={() => append({ name: "", type: "string", description: "" })}
          >
            Add a field
          </Button>
        </div>
      )}
    </SettingsSection>
  );
}
