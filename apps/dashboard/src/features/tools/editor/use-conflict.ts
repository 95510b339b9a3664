import type { GivenDraft, Tool } from "@callhook/core";
import { useState } from "react";
import { useApiClient } from "../../../lib/api.ts";
import { formOfDraft } from "../model/form-of-draft.ts";
import { formOf, type ToolForm } from "../model/tool-form.ts";
import type { DraftBase } from "./draft-keeper.ts";

/** Two people changed one tool: what each has, and what both began with. */
export type Conflict = {
  /** What both began with; null where that is not known. */
  base: GivenDraft | null;
  mine: ToolForm;
  theirs: ToolForm;
  /** Who wrote theirs, and whether it is live or a draft. */
  by: string;
  isLive: boolean;
  live: Tool;
  draft: { revision: string; savedAt: string } | null;
};

/** Finds out what somebody else did meanwhile, so that both can be brought together. */
export function useConflict() {
  const client = useApiClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);

  async function open({ mine, seen }: { mine: ToolForm; seen: DraftBase }) {
    const { toolId } = seen;
    if (toolId === null) return;
    const [live, draft, newest, base] = await Promise.all([
      client.tools.get.query({ toolId }),
      client.tools.draft.query({ toolId }),
      client.tools.versions.query({ toolId, limit: 1 }),
      client.tools.version.query({ toolId, version: seen.version }).catch(() => null),
    ]);
    const isTheirDraft = draft !== null && draft.revision !== seen.revision;
    const author = isTheirDraft ? draft.savedBy : newest.items[0]?.savedBy;
    setConflict({
      base: base?.draft ?? null,
      mine,
      theirs: isTheirDraft ? formOfDraft(draft.draft, formOf(live)) : formOf(live),
      by: author?.name ?? "Somebody else",
      isLive: !isTheirDraft,
      live,
      draft: draft === null ? null : { revision: draft.revision, savedAt: draft.savedAt },
    });
  }

  return { conflict, open, close: () => setConflict(null) };
}
