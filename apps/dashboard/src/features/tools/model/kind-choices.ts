import type { ParameterType, ValueKindName } from "@callhook/core";

const textKinds: [ValueKindName, string][] = [
  ["phone", "Phone number"],
  ["email", "Email address"],
  ["postal-code", "Postal code"],
  ["date", "Date"],
  ["time", "Time of day"],
  ["date-time", "Date and time"],
  ["money", "Money"],
  ["person-name", "Name of a person"],
  ["confirmation-code", "Code that is read out"],
];

/** The kinds that a type can be. */
export function kindChoices(type: ParameterType): { value: string; label: string }[] {
  const kinds = type === "string" ? textKinds : textKinds.filter(([name]) => name === "money");
  const choices = kinds.map(([value, label]) => ({ value, label }));
  return [{ value: "", label: type === "string" ? "Any text" : "Any number" }, ...choices];
}
