import { unrecordedCalls } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";

type UnrecordedQuery = {
  callId?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};

/** The workspace's calls whose events could not be made a transcript of, the longest in trouble first. */
export async function listUnrecorded(options: { context: Context; input: UnrecordedQuery }) {
  const { database, workspaceId } = scopeOf(options.context);
  const { items, nextCursor } = await unrecordedCalls(database).list({ ...options.input, workspaceId });
  return { items: items.map(({ workspaceId: _ours, ...call }) => call), nextCursor };
}
