import { lineRepository, type LineRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";

/** The phone lines of the context's workspace. */
export function linesOf(context: Context): LineRepository {
  return lineRepository({ ...scopeOf(context), keyring: context.services.keyring });
}
