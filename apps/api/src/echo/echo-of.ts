import { echoRepository, type EchoRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";

/** The echo endpoint of the context's workspace. */
export function echoOf(context: Context): EchoRepository {
  return echoRepository(scopeOf(context));
}
