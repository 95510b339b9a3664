import { toolRepository, type ToolRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";

/** The tools of the context's workspace. */
export function toolsOf(context: Context): ToolRepository {
  return toolRepository(scopeOf(context));
}
