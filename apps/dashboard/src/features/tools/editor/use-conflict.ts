import type { GivenDraft, Tool } from "@callhook/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi, useApiClient } from "../../../lib/api.ts";
import { formOfDraft } from "../model/form-of-draft.ts";
import { formOf, type ToolForm } from "../model/tool-form.ts";
import type { DraftBase } from "./draft-keeper.ts";

/** Two changed one tool, or one person in two places: what each has, and what both began with. */
export type Conflict = {
  /** What both began with; null where that is not known. */
  base: GivenDraft | null;
  mine: ToolForm;
  theirs: ToolForm;
  /** Who wrote theirs, whether that is the very person who edits here, and whether it is live or a draft. */
  by: string;
  isByYou: boolean;
  isLive: boolean;
  live: Tool;
  draft: { revision: string; savedAt: string } | null;
};

/** Finds out what was done elsewhere meanwhile, so that both can be brought together. */
export function useConflict() {
  const api = useApi();
  const client = useApiClient();
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);

  async function open({ mine, seen }: { mine: ToolForm; seen: DraftBase }) {
    const { toolId } = seen;
    if (toolId === null) return;
    const [live, draft, newest, base, me] = await Promise.all([
      client.tools.get.query({ toolId }),
      client.tools.draft.query({ toolId }),
      client.tools.versions.query({ toolId, limit: 1 }),
      client.tools.version.query({ toolId, version: seen.version }).catch(() => null),
      queries.ensureQueryData(api.me.get.queryOptions()).catch(() => null),
    ]);
    const isTheirDraft = draft !== null && draft.revision !== seen.revision;
    const author = isTheirDraft ? draft.savedBy : newest.items[0]?.savedBy;
    setConflict({
      base: base?.draft ?? null,
      mine,
      theirs: isTheirDraft ? formOfDraft(draft.draft, formOf(live)) : formOf(live),
      by: author?.name ?? "Somebody else",
      isByYou: author?.kind === "person" && author.id === me?.id,
      isLive: !isTheirDraft,
      live,
      draft: draft === null ? null : { revision: draft.revision, savedAt: draft.savedAt },
    });
  }

  return { conflict, open, close: () => setConflict(null) };
}
