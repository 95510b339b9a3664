import { NativeSelect, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { Controller, useFormContext } from "react-hook-form";
import { SecretPicker } from "../secrets/secret-picker.tsx";
import type { AgentForm, ModelFormKind } from "./agent-form.ts";
import { exampleNames, modelLabels, usualAddresses } from "./model-labels.ts";

type ModelFieldsProps = {
  field: "model" | "fallbackModel";
  label: string;
  description: string;
  /** What choosing none is called, where that may be chosen. */
  noneLabel?: string;
  isReadOnly: boolean;
};

const kinds = Object.entries(modelLabels).map(([value, label]) => ({ value, label }));

/** Which model, where it is served, and what opens it. */
export function ModelFields({ field, label, description, noneLabel, isReadOnly }: ModelFieldsProps) {
  const { register, watch, formState } = useFormContext<AgentForm>();
  const kind = watch(`${field}.kind`);
  const none = noneLabel === undefined ? [] : [{ value: "none", label: noneLabel }];
  return (
    <Stack gap="sm">
      <NativeSelect
        label={label}
        description={description}
        data={[...none, ...kinds]}
        error={formState.errors[field]?.kind?.message}
        disabled={isReadOnly}
        {...register(`${field}.kind`)}
      />
      {isServed(kind) ? <ServedModelFields field={field} kind={kind} isReadOnly={isReadOnly} /> : null}
    </Stack>
  );
}

type ServedModelFieldsProps = Pick<ModelFieldsProps, "field" | "isReadOnly"> & { kind: ModelFormKind };

function ServedModelFields({ field, kind, isReadOnly }: ServedModelFieldsProps) {
  const { register, control, formState } = useFormContext<AgentForm>();
  const errors = formState.errors[field];
  const text = { readOnly: isReadOnly, autoComplete: "off", spellCheck: false } as const;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          {...text}
          label="Model name"
          placeholder={exampleNames[kind]}
          required
          error={errors?.name?.message}
          {...register(`${field}.name`)}
        />
        <TextInput
          {...text}
          label="Address"
          placeholder={usualAddresses[kind]}
          required={kind === "openai-compatible"}
          inputMode="url"
          error={errors?.url?.message}
          {...register(`${field}.url`)}
        />
      </SimpleGrid>
      <Controller
        control={control}
        name={`${field}.keySecret`}
        render={({ field: { value, onChange, onBlur } }) => (
          <SecretPicker
            label="Key"
            description="A secret of this workspace. It is shown to nobody and sent to this address alone."
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            error={errors?.keySecret?.message}
            suggestedName={`${kind === "openai-compatible" ? "model" : kind}-key`}
            isReadOnly={isReadOnly}
          />
        )}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          {...text}
          label="Longest silence, in seconds"
          inputMode="decimal"
          error={errors?.timeoutSeconds?.message}
          {...register(`${field}.timeoutSeconds`)}
        />
        <TextInput
          {...text}
          label="Times to ask again"
          inputMode="numeric"
          error={errors?.retries?.message}
          {...register(`${field}.retries`)}
        />
      </SimpleGrid>
    </>
  );
}

function isServed(kind: ModelFormKind): boolean {
  return kind !== "none" && kind !== "workspace-default" && kind !== "offline";
}
