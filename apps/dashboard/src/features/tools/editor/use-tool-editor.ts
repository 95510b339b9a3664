import { callhookErrorOf } from "@callhook/client";
import { type FieldDifference, type Tool, type ToolDraft, toolDifference } from "@callhook/core";
import { type BaseSyntheticEvent, useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { formOf, type ToolForm } from "../model/tool-form.ts";
import { resolverFor, startFrom } from "./tool-form-api.ts";
import { type DraftBase, useAutosave } from "./use-autosave.ts";
import { useConflict } from "./use-conflict.ts";
import { useIsChanged } from "./use-is-changed.ts";
import { useRefusals } from "./use-refusals.ts";
import { useSaving } from "./use-saving.ts";

/** A draft that was kept earlier: what it says, and what it was kept on top of. */
export type KeptDraft = { form: ToolForm; version: number; revision: string; savedAt: string };

type EditorOptions = {
  saved: Tool | null;
  initial: ToolForm;
  kept: KeptDraft | null;
  canSave: boolean;
  onSaved: (tool: Tool) => void;
};

/** The state of one editor: the form, the version and draft that it goes on top of, and how keeping it goes. */
export function useToolEditor(options: EditorOptions) {
  const { initial, kept, canSave, onSaved } = options;
  const [saved, setSaved] = useState(options.saved);
  const [review, setReview] = useState<FieldDifference[] | null>(null);
  const form = useForm<ToolForm, unknown, ToolDraft>({
    defaultValues: kept?.form ?? initial,
    resolver: resolverFor(saved),
    mode: "onTouched",
  });
  const isChanged = useIsChanged(form, saved === null ? initial : formOf(saved));
  const refusals = useRefusals(form);
  const saving = useSaving();
  const conflict = useConflict();
  const autosave = useAutosave({ form, isOn: canSave, base: firstBase(options) });

  useEffect(() => {
    if (canSave && isOutdated(options)) showConflict();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only what it was opened with can be outdated from the start
  }, []);

  /** A new tool is created; of one that is there, its changes are shown before they are published. */
  async function save(event?: BaseSyntheticEvent) {
    event?.preventDefault();
    if (saving.isPending || (saved !== null && !isChanged)) return;
    await form.handleSubmit(async (draft) => {
      refusals.clear();
      if (saved === null) await create(draft);
      else if (await autosave.flush()) setReview(toolDifference(formOf(saved), draft));
      else if (autosave.isStopped()) showConflict();
    })();
  }

  async function create(draft: ToolDraft) {
    const submitted = structuredClone(form.getValues());
    await autosave.flush();
    autosave.stop();
    try {
      const tool = await saving.create(draft);
      adopt(tool, submitted);
      autosave.stop();
    } catch (error) {
      autosave.rebase(autosave.base(), { isKept: true });
      refusals.explain(error);
    }
  }

  async function publish(note: string) {
    if (saved === null) return;
    const submitted = structuredClone(form.getValues());
    if (!(await autosave.flush())) return;
    const { revision } = autosave.base();
    try {
      adopt(
        await saving.publish({ toolId: saved.id, baseVersion: saved.version, note, revision }),
        submitted,
      );
    } catch (error) {
      if (callhookErrorOf(error)?.code === "version-conflict") showConflict();
      else refusals.explain(error);
    }
    setReview(null);
  }

  function adopt(tool: Tool, submitted: ToolForm) {
    startFrom({ form, submitted, stored: formOf(tool) });
    setSaved(tool);
    autosave.rebase(baseOf(tool), { isKept: true });
    onSaved(tool);
  }

  function showConflict() {
    void conflict
      .open({ mine: structuredClone(form.getValues()), seen: autosave.base() })
      .catch(refusals.explain);
  }

  function merge(merged: ToolForm) {
    if (conflict.conflict === null) return;
    const { live, draft } = conflict.conflict;
    form.reset(merged);
    setSaved(live);
    const seen = draft === null ? {} : { revision: draft.revision, savedAt: draft.savedAt };
    autosave.rebase({ ...baseOf(live), ...seen }, { isKept: false });
    conflict.close();
    void autosave.flush();
  }

  async function discard() {
    if (saved === null) return;
    autosave.stop();
    const live = await saving.discard(saved.id).catch(refusals.explain);
    if (live === undefined) return autosave.rebase(autosave.base(), { isKept: false });
    form.reset(formOf(live));
    setSaved(live);
    autosave.rebase(baseOf(live), { isKept: true });
  }

  return {
    form,
    saved,
    save,
    discard,
    review,
    publish,
    closeReview: () => setReview(null),
    isChanged,
    isSaving: saving.isPending,
    refusals: refusals.refusals,
    status: autosave.status,
    conflict: conflict.conflict,
    showConflict,
    dismissConflict: conflict.close,
    merge,
  };
}

function firstBase({ saved, kept }: EditorOptions): DraftBase {
  const toolId = saved?.id ?? null;
  if (kept === null) return { toolId, version: saved?.version ?? 0, revision: null, savedAt: null };
  const { version, revision, savedAt } = kept;
  return { toolId, version, revision, savedAt };
}

function baseOf({ id, version }: Tool): DraftBase {
  return { toolId: id, version, revision: null, savedAt: null };
}

/** Somebody published while the draft was lying there. */
function isOutdated({ saved, kept }: EditorOptions): boolean {
  return saved !== null && kept !== null && kept.version !== saved.version;
}
