import { fieldIssues } from "../../errors/field-issues.ts";
import { type ToolDraft, toolDraftSchema } from "../../tool/tool-draft.ts";
import { ImportProblem } from "../import-problem.ts";
import type { ReadSource } from "../imported-tool.ts";
import { LossReport } from "../loss-report.ts";
import { fieldsOf } from "../reading/fields.ts";
import { listOf } from "../reading/list-of.ts";
import { readDocument } from "../reading/read-document.ts";

/** Callhook's own file: nothing of a tool is lost on the way out and in again. */
export function readOwn(source: string): ReadSource {
  const tools = listOf(fieldsOf(readDocument(source)).get("tools"));
  if (tools.length === 0) throw new ImportProblem({ place: "tools", message: "This file holds no tools." });
  const operations = tools.slice(0, 500).map((tool, index) => {
    const id = `tool-${index}`;
    const draft = draftAt(tool, index);
    const read = () => ({ operationId: id, draft, report: [], secrets: [] });
    return { id, method: draft.method, path: draft.url, summary: draft.name, read };
  });
  return { operations, report: new LossReport() };
}

function draftAt(tool: unknown, index: number): ToolDraft {
  const parsed = toolDraftSchema.safeParse(tool);
  if (parsed.success) return parsed.data;
  const [issue] = fieldIssues(parsed.error, `tools.${index}`);
  throw new ImportProblem({
    place: issue?.path ?? `tools.${index}`,
    message: issue?.message ?? "This is no tool.",
  });
}
