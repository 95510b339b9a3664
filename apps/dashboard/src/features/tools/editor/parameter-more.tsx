import { type TextFormat, textFormatSchema, type ValueShape } from "@callhook/core";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { LinesField } from "../../../components/lines-field.tsx";
import { errorsAt, firstMessage, messageAt } from "../model/message-at.ts";
import { textOfValue, writtenValue } from "../model/written-value.ts";
import classes from "./editor.module.css";
import { NumberField } from "./number-field.tsx";
import type { ShapeFieldProps } from "./shape-field-props.ts";
import { WrittenField } from "./written-field.tsx";

const limits: { field: NumberLimit; label: string; types: ValueShape["type"][] }[] = [
  { field: "minimum", label: "Minimum", types: ["number", "integer"] },
  { field: "maximum", label: "Maximum", types: ["number", "integer"] },
  { field: "minLength", label: "Fewest characters", types: ["string"] },
  { field: "maxLength", label: "Most characters", types: ["string"] },
  { field: "minItems", label: "Fewest items", types: ["array"] },
  { field: "maxItems", label: "Most items", types: ["array"] },
];
type NumberLimit = "minimum" | "maximum" | "minLength" | "maxLength" | "minItems" | "maxItems";

/** Default, examples and limits: what most values do without. */
export function ParameterMore({
  shape,
  onChange,
  errors,
  canBeMissing,
}: ShapeFieldProps & { canBeMissing: boolean }) {
  const { type, kind } = shape;
  const isFreeText = type === "string" && kind === undefined;
  const isSet = [...setFields, ...limits.map(({ field }) => field)].some(
    (field) => shape[field] !== undefined,
  );
  const hasProblem = [...setFields, ...limits.map(({ field }) => field)].some(
    (field) => firstMessage(errorsAt(errors, field)) !== undefined,
  );
  const [isOpen, setOpen] = useState(isSet);
  return (
    <details
      className={classes.more}
      open={isOpen || hasProblem}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>More</summary>
      <div className={classes.pair}>
        {type === "boolean" || type === "array" || type === "object" || kind !== undefined ? null : (
          <LinesField
            label="Choices"
            description="One a line; leave empty for any."
            values={shape.options}
            textOf={String}
            read={(line) => (type === "string" ? line : numberOr(line))}
            onChange={(options) => onChange({ options })}
            error={firstMessage(errorsAt(errors, "options"))}
          />
        )}
        {canBeMissing ? (
          <WrittenField
            label="Default"
            description="Used when nothing is given."
            type={type}
            value={shape.default}
            onChange={(preset) => onChange({ default: preset })}
            error={messageAt(errors, "default")}
          />
        ) : null}
        <LinesField
          label="Examples"
          description="One a line; the agent sees them."
          values={shape.examples}
          textOf={textOfValue}
          read={(line) => writtenValue(type, line) ?? line}
          onChange={(examples) => onChange({ examples })}
          error={firstMessage(errorsAt(errors, "examples"))}
        />
        {limits.map(({ field, label, types }) =>
          types.includes(type) && !(type === "string" && kind !== undefined) ? (
            <NumberField
              key={field}
              label={label}
              value={shape[field]}
              onChange={(limit) => onChange({ [field]: limit })}
              error={messageAt(errors, field)}
            />
          ) : null,
        )}
        {isFreeText ? <TextLimits shape={shape} onChange={onChange} errors={errors} /> : null}
        {type === "string" || type === "number" || type === "integer" ? (
          <TextInput
            label="Allowed by variable"
            description="A variable of the call lists what may be given."
            placeholder="allowed_plans"
            value={shape.allowedFrom?.variable ?? ""}
            error={firstMessage(errorsAt(errors, "allowedFrom"))}
            onChange={({ currentTarget: { value } }) =>
              onChange({ allowedFrom: value === "" ? undefined : { variable: value } })
            }
          />
        ) : null}
      </div>
    </details>
  );
}

/** What is no number stays text, so that the rules of a draft say so. */
function numberOr(line: string): string | number {
  const number = Number(line);
  return Number.isFinite(number) ? number : line;
}

const setFields = ["options", "default", "examples", "pattern", "format", "allowedFrom"] as const;

const formatLabels: Record<TextFormat, string> = {
  email: "Email address",
  uri: "Web address",
  uuid: "UUID",
  date: "Date (2026-03-31)",
  time: "Time (14:30)",
  "date-time": "Date and time with offset",
};
const formatChoices = [
  { value: "", label: "Any" },
  ...Object.entries(formatLabels).map(([value, label]) => ({ value, label })),
];

function TextLimits({ shape, onChange, errors }: ShapeFieldProps) {
  return (
    <>
      <TextInput
        label="Pattern"
        placeholder="^\d{5}$"
        value={shape.pattern ?? ""}
        error={messageAt(errors, "pattern")}
        onChange={({ currentTarget: { value } }) => onChange({ pattern: value === "" ? undefined : value })}
        spellCheck={false}
        classNames={{ input: classes.mono ?? "" }}
      />
      <NativeSelect
        label="Format"
        data={formatChoices}
        value={shape.format ?? ""}
        error={messageAt(errors, "format")}
        onChange={({ currentTarget: { value } }) =>
          onChange({ format: textFormatSchema.safeParse(value).data })
        }
      />
    </>
  );
}
