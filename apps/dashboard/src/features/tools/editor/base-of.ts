import type { Tool } from "@callhook/core";
import type { DraftBase } from "./draft-keeper.ts";

/** A tool as it is live, without a draft. */
export function baseOf({ id, version }: Tool): DraftBase {
  return { toolId: id, version, revision: null, savedAt: null };
}
