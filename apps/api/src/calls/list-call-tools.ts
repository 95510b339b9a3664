import { modelTool, type ModelTool } from "@callhook/core";
import type { Context } from "../context.ts";
import { callsOf } from "./calls-of.ts";
import { listOfferedTools } from "./list-offered-tools.ts";

/** What the model of this call is offered right now. */
export async function listCallTools(options: { context: Context; callId: string }): Promise<ModelTool[]> {
  const { services, workspaceId } = options.context;
  const { agent } = await callsOf(options.context).get(options.callId);
  const tools = await listOfferedTools({ database: services.database, workspaceId, agent });
  return tools.map(modelTool);
}
