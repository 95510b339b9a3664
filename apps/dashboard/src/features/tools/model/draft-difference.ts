import { draftFieldLabel, draftFields, isSameValue, type ToolDraft } from "@callhook/core";

/** Names of the fields in which two drafts differ, in the order of the editor. */
export function differingFields(mine: ToolDraft, theirs: ToolDraft): string[] {
  return draftFields.filter((field) => !isSameValue(mine[field], theirs[field])).map(draftFieldLabel);
}
