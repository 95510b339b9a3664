import { unrecordedCalls } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";
import { callsOf } from "./calls-of.ts";

/** Has one call that could not be recorded tried again at once, or all of them where none is named. */
export async function recordAgain(options: {
  context: Context;
  callId: string | undefined;
}): Promise<{ requested: number }> {
  const { context, callId } = options;
  if (callId !== undefined) await callsOf(context).get(callId);
  const { database, workspaceId, actor } = scopeOf(context);
  const calls = await unrecordedCalls(database).replay({ workspaceId, callId, actor });
  return { requested: calls.length };
}
