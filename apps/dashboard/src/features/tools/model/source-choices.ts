import type { Parameter } from "@callhook/core";

export const sourceChoices: { value: Parameter["source"]["from"]; label: string }[] = [
  { value: "model", label: "The conversation" },
  { value: "constant", label: "A constant" },
  { value: "variable", label: "A variable of the call" },
  { value: "system", label: "The call itself" },
  { value: "secret", label: "A secret" },
  { value: "omitted", label: "Nowhere (left out)" },
];

export const systemChoices = [
  { value: "caller-number", label: "Number of the caller" },
  { value: "call-id", label: "Id of the call" },
  { value: "tool-call-id", label: "Id of the tool call" },
  { value: "agent", label: "Agent" },
  { value: "time", label: "Time (UTC)" },
];

/** A new source, without what only makes sense with another. */
export function sourceOfChoice(from: string): Partial<Parameter> {
  switch (from) {
    case "constant":
      return { source: { from, value: "" }, default: undefined, allowedFrom: undefined, trusted: false };
    case "variable":
      return { source: { from, name: "" }, allowedFrom: undefined };
    case "system":
      return { source: { from, value: "caller-number" }, allowedFrom: undefined, trusted: false };
    case "secret":
      return { source: { from, name: "" }, default: undefined, allowedFrom: undefined, trusted: false };
    case "omitted":
      return { source: { from }, default: undefined, allowedFrom: undefined, trusted: false };
    default:
      return { source: { from: "model" }, trusted: false };
  }
}
