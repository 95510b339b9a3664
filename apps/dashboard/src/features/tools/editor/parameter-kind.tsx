import { type ValueKind, valueKindSchema } from "@callhook/core";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { kindChoices } from "../model/kind-choices.ts";
import { errorsAt, firstMessage, messageAt } from "../model/message-at.ts";
import { NumberField } from "./number-field.tsx";
import type { ShapeFieldProps } from "./shape-field-props.ts";

/** What sort of thing a value is, and what is to be known to read it. */
export function ParameterKind({ shape, onChange, errors }: ShapeFieldProps) {
  const { kind, type } = shape;
  const choices = kindChoices(type);
  const inKind = errorsAt(errors, "kind");
  return (
    <>
      <NativeSelect
        label="Kind"
        description={
          kind === undefined ? "How what was said is read." : "Read from how it was said, and checked."
        }
        data={choices}
        value={kind?.name ?? ""}
        error={messageAt(errors, "kind")}
        onChange={({ currentTarget: { value } }) => onChange({ ...ownForm, kind: newKind(value, type) })}
      />
      {kind === undefined ? null : (
        <>
          <KindOptions kind={kind} errors={inKind} onChange={(next) => onChange({ kind: next })} />
          <TextInput
            label="Question to ask again"
            placeholder="What is the phone number, with the area code?"
            value={kind.ask ?? ""}
            error={messageAt(inKind, "ask")}
            onChange={({ currentTarget: { value } }) =>
              onChange({ kind: { ...kind, ask: value === "" ? undefined : value } })
            }
          />
        </>
      )}
    </>
  );
}

/** A kind has a form of its own, so what said the form before is left out. */
const ownForm = {
  options: undefined,
  pattern: undefined,
  format: undefined,
  minLength: undefined,
  maxLength: undefined,
};

function newKind(name: string, type: ShapeFieldProps["shape"]["type"]): ValueKind | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const unit = type === "integer" ? "minor" : "major";
  return valueKindSchema.safeParse({ name, timeZone, unit }).data;
}

type KindOptionsProps = { kind: ValueKind; errors: unknown; onChange: (kind: ValueKind) => void };

function KindOptions({ kind, errors, onChange }: KindOptionsProps) {
  switch (kind.name) {
    case "phone":
    case "postal-code":
      return (
        <TextInput
          label="Country"
          value={kind.country}
          maxLength={2}
          error={messageAt(errors, "country")}
          onChange={({ currentTarget: { value } }) => onChange({ ...kind, country: value.toUpperCase() })}
        />
      );
    case "date":
    case "date-time":
      return (
        <>
          <TimeZone
            zone={kind.timeZone}
            errors={errors}
            onChange={(timeZone) => onChange({ ...kind, timeZone })}
          />
          <Checkbox
            label="3/4 is the third of April"
            checked={kind.dayFirst}
            onChange={({ currentTarget }) => onChange({ ...kind, dayFirst: currentTarget.checked })}
          />
        </>
      );
    case "time":
      return (
        <TimeZone
          zone={kind.timeZone}
          errors={errors}
          onChange={(timeZone) => onChange({ ...kind, timeZone })}
        />
      );
    case "money":
      return (
        <TextInput
          label="Currency"
          description={kind.unit === "minor" ? "Sent in its smallest unit, such as 2550." : "Sent as 25.50."}
          value={kind.currency}
          maxLength={3}
          error={firstMessage(errors)}
          onChange={({ currentTarget: { value } }) => onChange({ ...kind, currency: value.toUpperCase() })}
        />
      );
    case "confirmation-code":
      return (
        <NumberField
          label="Characters"
          value={kind.length}
          onChange={(length) => onChange({ ...kind, length })}
          error={messageAt(errors, "length")}
        />
      );
    case "email":
    case "person-name":
      return null;
  }
}

type TimeZoneProps = { zone: string; errors: unknown; onChange: (zone: string) => void };

function TimeZone({ zone, errors, onChange }: TimeZoneProps) {
  return (
    <TextInput
      label="Time zone"
      placeholder="America/Los_Angeles"
      value={zone}
      error={messageAt(errors, "timeZone")}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
