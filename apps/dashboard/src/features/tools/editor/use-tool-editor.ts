import type { Tool, ToolDraft } from "@callhook/core";
import { type BaseSyntheticEvent, useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { formOf, type ToolForm } from "../model/tool-form.ts";
import { baseOf } from "./base-of.ts";
import type { DraftBase } from "./draft-keeper.ts";
import { resolverFor } from "./tool-form-api.ts";
import { useAutosave } from "./use-autosave.ts";
import { useConflict } from "./use-conflict.ts";
import { useGoingLive } from "./use-going-live.ts";
import { useIsChanged } from "./use-is-changed.ts";
import { useRefusals } from "./use-refusals.ts";

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
  const form = useForm<ToolForm, unknown, ToolDraft>({
    defaultValues: kept?.form ?? initial,
    resolver: resolverFor(saved),
    // Fields are checked as they are left, by `useCheckOnLeaving`.
    mode: "onSubmit",
  });
  const isChanged = useIsChanged(form, saved === null ? initial : formOf(saved));
  const refusals = useRefusals(form);
  const { status, keeper } = useAutosave({ form, isOn: canSave, base: firstBase(options) });
  const { conflict, open, close } = useConflict();
  const goingLive = useGoingLive({
    form,
    saved,
    keeper,
    refusals,
    onConflict: showConflict,
    onLive: handleLive,
    onDiscard: setSaved,
  });

  useEffect(() => {
    if (canSave && isOutdated(options)) showConflict();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only what it was opened with can be outdated from the start
  }, []);

  /** A new tool is created; of one that is there, its changes are shown before they are published. */
  async function save(event?: BaseSyntheticEvent) {
    event?.preventDefault();
    if (goingLive.isSaving || (saved !== null && !isChanged)) return;
    await form.handleSubmit(goingLive.begin)();
  }

  function handleLive(tool: Tool) {
    setSaved(tool);
    onSaved(tool);
  }

  function showConflict() {
    void open({ mine: structuredClone(form.getValues()), seen: keeper.base() }).catch(refusals.explain);
  }

  /** What was brought together is the draft now, on top of what is live. */
  function merge(merged: ToolForm) {
    if (conflict === null) return;
    const { live, draft } = conflict;
    form.reset(merged);
    setSaved(live);
    keeper.rebase({ ...baseOf(live), ...draft }, { isKept: false });
    close();
    void keeper.flush();
  }

  const dialogs = { conflict, showConflict, dismissConflict: close, merge };
  return {
    ...goingLive,
    ...dialogs,
    form,
    saved,
    save,
    isChanged,
    status,
    refusals: refusals.refusals,
  };
}

function firstBase({ saved, kept }: EditorOptions): DraftBase {
  const toolId = saved?.id ?? null;
  if (kept === null) return { toolId, version: saved?.version ?? 0, revision: null, savedAt: null };
  const { version, revision, savedAt } = kept;
  return { toolId, version, revision, savedAt };
}

/** Somebody published while the draft was lying there. */
function isOutdated({ saved, kept }: EditorOptions): boolean {
  return saved !== null && kept !== null && kept.version !== saved.version;
}
