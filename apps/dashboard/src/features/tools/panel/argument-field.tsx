import type { Parameter } from "@callhook/core";
import { readEntry } from "../model/nested-entry.ts";
import { sampleEntry } from "../model/sample-arguments.ts";
import { JsonEntry } from "./json-entry.tsx";
import { LeftOut } from "./left-out.tsx";
import { NestedField } from "./nested-field.tsx";
import { ScalarField } from "./scalar-field.tsx";

type ArgumentFieldProps = { parameter: Parameter; entry: string; onEntry: (entry: string) => void };

/** What the model would send for a parameter. */
export function ArgumentField({ parameter, entry, onEntry }: ArgumentFieldProps) {
  const { key, type, options, required } = parameter;
  const label = required ? key : `${key} (optional)`;
  if (type !== "object" && type !== "array")
    return <ScalarField {...{ label, type, options, entry, onEntry }} isOptional={!required} />;
  if (isOpen(parameter)) return <JsonEntry {...{ label, entry, onEntry }} />;
  const value = readEntry(entry);
  if (value === undefined || !fits(type, value)) {
    const isGiven = entry.trim() !== "";
    return <LeftOut {...{ label, type, isGiven }} onGive={() => onEntry(sampleEntry(parameter))} />;
  }
  return (
    <NestedField
      label={label}
      shape={parameter}
      value={value}
      onChange={(changed) => onEntry(JSON.stringify(changed))}
      onLeaveOut={() => onEntry("")}
    />
  );
}

/** Whether the tool does not say what such a value holds, so that there are no fields for it. */
function isOpen({ type, items, properties }: Parameter): boolean {
  return type === "array" ? items === undefined : (properties ?? []).length === 0;
}

function fits(type: "array" | "object", value: unknown): boolean {
  if (type === "array") return Array.isArray(value);
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
