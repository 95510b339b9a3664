import { type ExportFormat, exportTools as write, type ToolExport } from "@callhook/core/interop";
import type { Context } from "../context.ts";
import { toolsOf } from "./tools-of.ts";

/** Saved tools as a file for somewhere else. Secrets are named in it, never written out. */
export async function exportTools(options: {
  context: Context;
  input: { toolIds: string[]; format: ExportFormat };
}): Promise<ToolExport> {
  const { context, input } = options;
  const tools = toolsOf(context);
  const chosen = [];
  for (const toolId of new Set(input.toolIds)) chosen.push(await tools.get(toolId));
  return write({ tools: chosen, format: input.format });
}
