import type { JsonValue } from "../json-value.ts";
import type { ToolRun } from "../tool-run.ts";

/** What becomes of an answer: for the agent, for the call's variables, and for the record. */
export type MappedResponse = {
  /** What the agent is given, within its budget. */
  value: JsonValue;
  variables: Record<string, string | number | boolean>;
  /** All that was said but what is hidden; undefined where `value` is all of it. */
  body: JsonValue | undefined;
};

/** Takes from an answer what the tool's mapping lets through. */
export function mapResponse(_run: ToolRun, value: JsonValue): MappedResponse {
  return { value, variables: {}, body: undefined };
}
