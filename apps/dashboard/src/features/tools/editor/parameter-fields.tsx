import {
  type Parameter,
  type ParameterLocation,
  parameterTypeSchema,
  queryStyleSchema,
} from "@callhook/core";
import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { Controller, useFormContext, useWatch } from "react-hook-form";
import { changeType } from "../model/change-type.ts";
import { offeredLocations } from "../model/method-change.ts";
import type { ToolForm } from "../model/tool-form.ts";
import classes from "./editor.module.css";
import { ParameterSource } from "./parameter-source.tsx";
import { ParameterValue } from "./parameter-value.tsx";
import { typeChoices } from "./type-choices.ts";

const locationLabels: Record<ParameterLocation, string> = {
  body: "Body",
  query: "Query",
  path: "Path",
  header: "Header",
};
const styleLabels = { repeat: "a=1&a=2", comma: "a=1,2", brackets: "a[]=1&a[]=2" };

/** Everything about one parameter: how it is called, what it looks like, where it comes from and where it goes. */
export function ParameterFields({ index }: { index: number }) {
  const { register, control, formState, setValue } = useFormContext<ToolForm>();
  const [method, parameters] = useWatch({ control, name: ["method", "parameters"] });
  const errors = formState.errors.parameters?.[index];
  const parameter = parameters[index];
  if (parameter === undefined) return null;
  const isPath = parameter.location === "path";
  const isRepeated = parameter.key !== "" && parameters.findIndex(({ key }) => key === parameter.key) < index;
  const patch = (change: Partial<Parameter>) =>
    setValue(`parameters.${index}`, { ...parameter, ...change }, { shouldDirty: true });
  const fitLocation = ({ target: { value } }: { target: { value: string } }) => {
    if (value === "path") setValue(`parameters.${index}.required`, true, { shouldDirty: true });
    if (value !== "query") setValue(`parameters.${index}.queryStyle`, undefined, { shouldDirty: true });
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
        label="Type"
        data={typeChoices}
        value={parameter.type}
        onChange={({ currentTarget: { value } }) => {
          const type = parameterTypeSchema.parse(value);
          const isPlain = type !== "array" && type !== "object";
          patch({ ...changeType(parameter, type), ...(isPlain ? { queryStyle: undefined } : {}) });
        }}
        error={errors?.type?.message}
      />
      <NativeSelect
        {...register(`parameters.${index}.location`, { onChange: fitLocation })}
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
      {parameter.location === "query" && (parameter.type === "array" || parameter.type === "object") ? (
        <NativeSelect
          label="Written in the query as"
          data={queryStyleSchema.options.map((value) => ({ value, label: styleLabels[value] }))}
          value={parameter.queryStyle ?? "repeat"}
          onChange={({ currentTarget }) => patch({ queryStyle: queryStyleSchema.parse(currentTarget.value) })}
          error={errors?.queryStyle?.message}
        />
      ) : null}
      <div className={classes.wide}>
        <ParameterValue
          shape={parameter}
          onChange={patch}
          errors={errors}
          lead={<ParameterSource parameter={parameter} onChange={patch} errors={errors} />}
        />
      </div>
    </div>
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
