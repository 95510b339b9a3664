import type { Parameter, ParameterLocation, ParameterType } from "@callhook/core";
import { Checkbox, NativeSelect, Text, Textarea, TextInput } from "@mantine/core";
import { Controller, useFormContext, useWatch } from "react-hook-form";
import { offeredLocations } from "../model/method-change.ts";
import { hasShape, setElsewhere } from "../model/set-elsewhere.ts";
import type { ToolForm } from "../model/tool-form.ts";
import classes from "./editor.module.css";

const locationLabels: Record<ParameterLocation, string> = {
  body: "Body",
  query: "Query",
  path: "Path",
  header: "Header",
};
const typeLabels: Record<ParameterType, string> = {
  string: "Text",
  number: "Number",
  integer: "Whole number",
  boolean: "Yes or no",
  array: "List",
  object: "Object",
};
const typeChoices = (["string", "number", "integer", "boolean"] as const).map(choiceOf);

function choiceOf(type: ParameterType) {
  return { value: type, label: typeLabels[type] };
}

/** Key, type, location, description and whether it is required. */
export function ParameterFields({ index }: { index: number }) {
  const { register, control, formState, setValue } = useFormContext<ToolForm>();
  const [method, parameters] = useWatch({ control, name: ["method", "parameters"] });
  const errors = formState.errors.parameters?.[index];
  const parameter = parameters[index];
  if (parameter === undefined) return null;
  const isPath = parameter.location === "path";
  const isRepeated = parameter.key !== "" && parameters.findIndex(({ key }) => key === parameter.key) < index;
  const requirePathValue = (event: { target: { value: string } }) => {
    if (event.target.value === "path") setValue(`parameters.${index}.required`, true, { shouldDirty: true });
  };
  const locations = offeredLocations({ method, current: parameter.location });

  return (
    <div className={classes.parameterFields}>
      <TextInput
        {...register(`parameters.${index}.key`)}
        label="Key"
        placeholder="zip_code"
        error={errors?.key?.message ?? (isRepeated ? `The key ${parameter.key} is used twice.` : undefined)}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        classNames={{ root: classes.keyField ?? "", input: classes.mono ?? "" }}
      />
      <NativeSelect
        {...register(`parameters.${index}.type`)}
        label="Type"
        data={hasShape(parameter) ? [choiceOf(parameter.type)] : typeChoices}
        error={errors?.type?.message}
      />
      <NativeSelect
        {...register(`parameters.${index}.location`, { onChange: requirePathValue })}
        label="Sent in"
        data={locations.map((value) => ({ value, label: locationLabels[value] }))}
        error={errors?.location?.message}
      />
      <Textarea
        {...register(`parameters.${index}.description`)}
        label="Description"
        placeholder="The five-digit ZIP code of the place where the plumber is needed"
        error={errors?.description?.message}
        autosize
        minRows={1}
        maxRows={5}
        className={classes.descriptionField}
      />
      <RequiredBox index={index} isPath={isPath} error={errors?.required?.message} />
      <ElsewhereNote parameter={parameter} />
    </div>
  );
}

/** What was set through the API and is saved as it was. */
function ElsewhereNote({ parameter }: { parameter: Parameter }) {
  const words = setElsewhere(parameter);
  if (words.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" className={classes.descriptionField}>
      Edited through the API: {words.join("; ")}.
    </Text>
  );
}

type RequiredBoxProps = { index: number; isPath: boolean; error: string | undefined };

function RequiredBox({ index, isPath, error }: RequiredBoxProps) {
  const { control } = useFormContext<ToolForm>();
  return (
    <Controller
      control={control}
      name={`parameters.${index}.required`}
      render={({ field: { value, onChange, onBlur, ref, name } }) => (
        <Checkbox
          ref={ref}
          name={name}
          onBlur={onBlur}
          checked={value || isPath}
          disabled={isPath && value}
          onChange={(event) => onChange(event.currentTarget.checked)}
          label="Required"
          description={
            isPath ? "A value in the path is always needed." : "The agent asks for it before calling."
          }
          error={error}
          className={classes.requiredField}
        />
      )}
    />
  );
}
