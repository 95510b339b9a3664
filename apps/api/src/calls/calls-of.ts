import { callRepository, type CallRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";

/** The calls of the context's workspace. */
export function callsOf(context: Context): CallRepository {
  return callRepository(scopeOf(context));
}
