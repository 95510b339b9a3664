import type { ToolDraft } from "@callhook/core";
import { draftFieldLabel, draftFields } from "./draft-fields.ts";
import { isSame } from "./is-same.ts";

/** Names of the fields in which two drafts differ, in the order of the editor. */
export function differingFields(mine: ToolDraft, theirs: ToolDraft): string[] {
  return draftFields.filter((field) => !isSame(mine[field], theirs[field])).map(draftFieldLabel);
}
