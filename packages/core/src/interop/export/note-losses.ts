import { type ToolDraft, toolDraftSchema } from "../../tool/tool-draft.ts";
import type { ValueLimits } from "../../tool/value-limits.ts";
import type { ValueShape } from "../../tool/value-shape.ts";
import type { ExportedTool } from "./exported-tool.ts";

const usual = toolDraftSchema.parse({
  name: "Usual",
  description: "Usual",
  method: "GET",
  url: "https://example.com",
  parameters: [],
  agentTargets: ["receptionist"],
});

type Field = Exclude<keyof ToolDraft, "name" | "description" | "method" | "url" | "parameters">;

const words: Partial<Record<Field, string>> = {
  agentTargets: "Which agents may use the tool is not part of this format.",
  asynchronous: "Answers that come later are not taken there.",
  authentication: "The authentication has to be set up there.",
  bodyFormat: "This format knows JSON bodies only; the body is form-encoded.",
  cacheSeconds: "Answers are not cached there.",
  confirmation: "Nobody is asked for a yes there before the tool runs.",
  effect: "The effect is not part of this format: what may be repeated is not said.",
  errorExposure: "What the agent learns of a failure is not part of this format.",
  headers: "Headers are not part of this format.",
  interruptions: "Whether the caller may interrupt is not part of this format.",
  limits: "Limits are not part of this format.",
  redirects: "Whether redirects are followed is not part of this format.",
  repetitionWindowSeconds: "Repeated requests are not recognised there.",
  response: "What becomes of the answer is not part of this format.",
  responseTimeoutSeconds: "The response timeout is not part of this format.",
  retries: "Retries are not part of this format.",
  overrides: "What is different for one of the agents is not part of this format.",
  rules: "Rules are not part of this format, and nothing there enforces them.",
  speech: "What the caller hears around the tool is not part of this format.",
  successWhen: "When an answer is a success is not part of this format.",
};

const carried: readonly (keyof ToolDraft)[] = ["name", "description", "method", "url", "parameters"];

const valueWords: Record<keyof ValueLimits | "queryStyle", string> = {
  allowedFrom: "its allowed values",
  default: "its default",
  examples: "its examples",
  format: "its format",
  kind: "how what was said is read",
  maxItems: "its greatest number of items",
  maxLength: "its greatest length",
  maximum: "its maximum",
  minItems: "its least number of items",
  minLength: "its least length",
  minimum: "its minimum",
  pattern: "its pattern",
  queryStyle: "how it is written in the query",
};

/** Says of every setting that is not the usual one, and that a format cannot carry, that it is lost. */
export function noteLosses({ draft, report }: ExportedTool, kept: readonly Field[]): void {
  for (const field of Object.keys(usual).filter(isField)) {
    const isUsual = JSON.stringify(draft[field]) === JSON.stringify(usual[field]);
    // What a connection holds is known here, and nowhere else.
    const isConnection = field === "authentication" && draft.authentication.type === "connection";
    if ((kept.includes(field) && !isConnection) || (isUsual && field !== "agentTargets")) continue;
    report.note(field, words[field] ?? `${field} is not part of this format.`);
  }
  for (const { key, ...parameter } of draft.parameters) {
    const lost = lostOfValue(parameter);
    if (lost.length > 0)
      report.note(`parameters.${key}`, `Not part of this format: ${[...new Set(lost)].join(", ")}.`);
  }
}

/** Of a value and everything that it holds. */
function lostOfValue(shape: ValueShape): string[] {
  const own = Object.entries(valueWords).filter(([field]) => Reflect.get(shape, field) !== undefined);
  const inner = [...(shape.items === undefined ? [] : [shape.items]), ...(shape.properties ?? [])];
  return [...own.map(([, lost]) => lost), ...inner.flatMap(lostOfValue)];
}

function isField(field: string): field is Field {
  return Object.hasOwn(usual, field) && carried.every((name) => name !== field);
}
