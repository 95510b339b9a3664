import { parameterKeySchema } from "../tool/parameter-key.ts";
import type { ParameterInput } from "../tool/parameter.ts";
import { type ToolDraft, type ToolDraftInput, toolDraftSchema } from "../tool/tool-draft.ts";
import { ImportProblem } from "./import-problem.ts";
import type { LossReport } from "./loss-report.ts";

/**
 * A draft that keeps every rule, whatever was read: what breaks one is left out and reported. Where nothing
 * useful would remain, because there is no address, the source is refused.
 */
export function completeDraft(input: ToolDraftInput, report: LossReport): ToolDraft {
  let draft: ToolDraftInput = { ...input, parameters: usableParameters(input.parameters, report) };
  for (let round = 0; round < 10; round += 1) {
    const parsed = toolDraftSchema.safeParse(draft);
    if (parsed.success) return parsed.data;
    draft = repaired({ draft, issues: parsed.error.issues, report });
  }
  throw new ImportProblem({ place: "", message: "No tool can be made of this." });
}

/** A key is what the endpoint calls a value, so it cannot be put right; the first of two keeps it. */
function usableParameters(parameters: ParameterInput[], report: LossReport): ParameterInput[] {
  const keys = new Set<string>();
  return parameters.filter(({ key, location }) => {
    const place = `${location}.${key}`;
    const problem = parameterKeySchema.safeParse(key).error?.issues[0]?.message;
    if (problem !== undefined) report.note(place, `Left out: ${problem}`);
    else if (keys.has(key)) report.note(place, "Left out: another parameter has this key.");
    else if (keys.size >= 50) report.note(place, "Left out: a tool can have at most 50 parameters.");
    else {
      keys.add(key);
      return true;
    }
    return false;
  });
}

type Issue = { path: PropertyKey[]; message: string };
type Repair = { draft: ToolDraftInput; issues: Issue[]; report: LossReport };

function repaired({ draft, issues, report }: Repair): ToolDraftInput {
  let next = { ...draft };
  const broken = { parameters: new Set<number>(), headers: new Set<number>() };
  for (const { path, message } of issues) {
    const [field, index] = path;
    if ((field === "parameters" || field === "headers") && typeof index === "number") {
      if (!broken[field].has(index)) report.note(nameOf(draft, field, index), `Left out: ${message}`);
      broken[field].add(index);
    } else if (field === "url" || field === "method" || typeof field !== "string") {
      throw new ImportProblem({ place: String(field ?? ""), message });
    } else if (field === "name" || field === "description") {
      report.note(field, `Written anew: ${message}`);
      next = { ...next, [field]: field === "name" ? "Imported tool" : "Use this to call the endpoint." };
    } else {
      report.note(field, `Left as usual: ${message}`);
      next = { ...next, [field]: undefined };
    }
  }
  return {
    ...next,
    parameters: next.parameters.filter((_, index) => !broken.parameters.has(index)),
    headers: next.headers?.filter((_, index) => !broken.headers.has(index)),
  };
}

function nameOf(draft: ToolDraftInput, field: "parameters" | "headers", index: number): string {
  const name = field === "parameters" ? draft.parameters[index]?.key : draft.headers?.[index]?.name;
  return `${field}.${name ?? index}`;
}
