import { type ExportFormat, exportTools as write, type ToolExport } from "@callhook/core/interop";
import { productionEnvironment, toolInEnvironment } from "@callhook/core";
import { environmentsOf } from "../environments/environments-of.ts";
import type { Context } from "../context.ts";
import { toolsOf } from "./tools-of.ts";

/**
 * Saved tools as a file for somewhere else. Secrets are named in it, never written out; variables of the environment,
 * which nobody else knows, are what they are in production.
 */
export async function exportTools(options: {
  context: Context;
  input: { toolIds: string[]; format: ExportFormat };
}): Promise<ToolExport> {
  const { context, input } = options;
  const tools = toolsOf(context);
  const values = (await environmentsOf(context).values(productionEnvironment)) ?? {};
  const chosen = [];
  for (const toolId of new Set(input.toolIds)) {
    const tool = await tools.get(toolId);
    chosen.push(input.format === "json" ? tool : toolInEnvironment(tool, values));
  }
  return write({ tools: chosen, format: input.format });
}
