import { type Parameter, parameterSchema } from "@callhook/core";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { errorsAt, firstMessage, messageAt } from "../model/message-at.ts";
import { sourceChoices, sourceOfChoice, systemChoices } from "../model/source-choices.ts";
import { WrittenField } from "./written-field.tsx";
import { SecretPicker } from "../../secrets/secret-picker.tsx";

type ParameterSourceProps = {
  parameter: Parameter;
  onChange: (patch: Partial<Parameter>) => void;
  errors: unknown;
};

/** Where the value comes from, and whether it has to come from somebody who can be trusted. */
export function ParameterSource({ parameter, onChange, errors }: ParameterSourceProps) {
  const { source, trusted } = parameter;
  const canDemandTrust = source.from === "variable" || trusted;
  return (
    <>
      <NativeSelect
        label="Value from"
        description={trustTier(parameter)}
        data={sourceChoices}
        value={source.from}
        error={messageAt(errors, "source")}
        onChange={({ currentTarget }) => onChange(sourceOfChoice(currentTarget.value))}
      />
      <SourceField parameter={parameter} onChange={onChange} errors={errorsAt(errors, "source")} />
      {canDemandTrust ? (
        <Checkbox
          label="Trusted only"
          description="What another tool has answered does not count."
          checked={trusted}
          error={messageAt(errors, "trusted")}
          onChange={({ currentTarget }) => onChange({ trusted: currentTarget.checked })}
        />
      ) : null}
    </>
  );
}

function SourceField({ parameter: { type, source }, onChange, errors }: ParameterSourceProps) {
  const error = firstMessage(errors);
  switch (source.from) {
    case "model":
    case "omitted":
      return null;
    case "constant":
      return (
        <WrittenField
          label="Constant value"
          description="The same in every call."
          type={type}
          value={source.value}
          error={error}
          onChange={(value) =>
            onChange({ source: { from: "constant", value: isScalar(value) ? value : "" } })
          }
        />
      );
    case "system":
      return (
        <NativeSelect
          label="Known of the call"
          data={systemChoices}
          value={source.value}
          error={error}
          onChange={({ currentTarget }) =>
            onChange({
              source: parameterSchema.shape.source.parse({ from: "system", value: currentTarget.value }),
            })
          }
        />
      );
    case "secret":
      return (
        <SecretPicker
          label="Secret"
          value={source.name}
          error={error}
          onChange={(name) => onChange({ source: { ...source, name } })}
        />
      );
    case "variable":
      return (
        <TextInput
          label="Variable"
          placeholder="customer_id"
          value={source.name}
          error={error}
          onChange={({ currentTarget }) => onChange({ source: { ...source, name: currentTarget.value } })}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
        />
      );
  }
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** How far a value can be believed, which decides what a tool may do with it. */
function trustTier({ source, trusted }: Parameter): string {
  switch (source.from) {
    case "model":
      return "Not trusted: it was said in the conversation.";
    case "variable":
      return trusted
        ? "Trusted: only what whoever started the call has given."
        : "Partly trusted: whoever started the call gave it, or another tool answered it.";
    case "constant":
    case "secret":
    case "system":
      return "Trusted: nothing said in the conversation can change it.";
    case "omitted":
      return "Left out of every request.";
  }
}
