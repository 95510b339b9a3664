import { callhookErrorOf } from "@callhook/client";
import { type FieldDifference, type Tool, type ToolDraft, toolDifference } from "@callhook/core";
import { useState } from "react";
import { formOf, type ToolForm } from "../model/tool-form.ts";
import { baseOf } from "./base-of.ts";
import type { createDraftKeeper } from "./draft-keeper.ts";
import { startFrom, type ToolFormApi } from "./tool-form-api.ts";
import type { useRefusals } from "./use-refusals.ts";
import { useSaving } from "./use-saving.ts";

type GoingLive = {
  form: ToolFormApi;
  saved: Tool | null;
  keeper: ReturnType<typeof createDraftKeeper>;
  refusals: ReturnType<typeof useRefusals>;
  onConflict: () => void;
  onLive: (tool: Tool) => void;
  onDiscard: (live: Tool) => void;
};

/** How what was typed becomes what agents use: a new tool at once, a change after it was looked at. */
export function useGoingLive({ form, saved, keeper, refusals, onConflict, onLive, onDiscard }: GoingLive) {
  const saving = useSaving();
  const [review, setReview] = useState<FieldDifference[] | null>(null);

  async function begin(draft: ToolDraft) {
    refusals.clear();
    if (saved === null) await create(draft);
    else if (await keeper.flush()) setReview(toolDifference(formOf(saved), draft));
    else if (keeper.isStopped()) onConflict();
  }

  async function create(draft: ToolDraft) {
    const submitted = structuredClone(form.getValues());
    await keeper.flush();
    keeper.stop();
    try {
      await adopt(await saving.create(draft), submitted);
      // The page goes on to the tool, with an editor of its own.
      keeper.stop();
    } catch (error) {
      refusals.explain(error);
      keeper.rebase(keeper.base(), { isKept: false });
      void keeper.flush();
    }
  }

  async function publish(note: string) {
    if (saved === null) return;
    const submitted = structuredClone(form.getValues());
    if (!(await keeper.flush())) return;
    const { revision } = keeper.base();
    const publication = { toolId: saved.id, baseVersion: saved.version, note, revision };
    try {
      await adopt(await saving.publish(publication), submitted);
    } catch (error) {
      if (callhookErrorOf(error)?.code === "version-conflict") onConflict();
      else refusals.explain(error);
    }
    setReview(null);
  }

  async function adopt(tool: Tool, submitted: ToolForm) {
    const { isTypedMeanwhile } = startFrom({ form, submitted, stored: formOf(tool) });
    keeper.rebase(baseOf(tool), { isKept: !isTypedMeanwhile });
    // Kept before the page goes on to another editor, which begins with what is kept.
    if (isTypedMeanwhile) await keeper.flush();
    onLive(tool);
  }

  async function discard() {
    if (saved === null) return;
    keeper.stop();
    const live = await saving.discard(saved.id).catch(refusals.explain);
    if (live === undefined) return keeper.rebase(keeper.base(), { isKept: false });
    form.reset(formOf(live));
    onDiscard(live);
    keeper.rebase(baseOf(live), { isKept: true });
  }

  return {
    begin,
    publish,
    review,
    closeReview: () => setReview(null),
    discard,
    isSaving: saving.isPending,
  };
}
