import { environmentRepository, type EnvironmentRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";

/** The environments of the context's workspace. */
export function environmentsOf(context: Context): EnvironmentRepository {
  return environmentRepository(scopeOf(context));
}
