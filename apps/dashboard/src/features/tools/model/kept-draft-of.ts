import type { GivenDraft, Tool } from "@callhook/core";
import type { KeptDraft } from "../editor/use-tool-editor.ts";
import { formOfDraft } from "./form-of-draft.ts";
import { blankForm, formOf } from "./tool-form.ts";

type SavedDraft = { baseVersion: number | null; revision: string; savedAt: string; draft: GivenDraft };

/** What somebody has begun of a tool that is not created yet. */
export function keptNewDraft({ draft, revision, savedAt }: Omit<SavedDraft, "baseVersion">): KeptDraft {
  return { form: formOfDraft(draft, blankForm), version: 0, revision, savedAt };
}

/** What the editor of a tool begins with: its draft, on the version that the draft changes. */
export function keptDraftOf({ tool, draft }: { tool: Tool; draft: SavedDraft | null }): KeptDraft | null {
  if (draft === null) return null;
  const { revision, savedAt, baseVersion } = draft;
  return {
    form: formOfDraft(draft.draft, formOf(tool)),
    version: baseVersion ?? tool.version,
    revision,
    savedAt,
  };
}
