import type { Tool } from "@callhook/core";
import type { Context } from "../context.ts";
import { toolsOf } from "./tools-of.ts";

const most = 500;

/** The workspace's tools, as many as a linter or a model could have use for. */
export async function allTools(context: Context): Promise<Tool[]> {
  const tools: Tool[] = [];
  let cursor: string | undefined;
  do {
    const page = await toolsOf(context).list({ limit: 100, cursor });
    tools.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && tools.length < most);
  return tools;
}
