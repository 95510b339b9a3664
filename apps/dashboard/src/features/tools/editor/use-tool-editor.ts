import { callhookErrorOf } from "@callhook/client";
import type { Tool, ToolDraft } from "@callhook/core";
import { type BaseSyntheticEvent, useState } from "react";
import { useForm } from "react-hook-form";
import { useApiClient } from "../../../lib/api.ts";
import { formOf, type ToolForm } from "../model/tool-form.ts";
import { resolverFor, startFrom } from "./tool-form-api.ts";
import { useRefusals } from "./use-refusals.ts";
import { useSaving } from "./use-saving.ts";

export type Conflict = { mine: ToolDraft; theirs: Tool };

type EditorOptions = { saved: Tool | null; initial: ToolForm; onSaved: (tool: Tool) => void };

/** The state of one editor: the form, the version it was read at, and how saving it goes. */
export function useToolEditor(options: EditorOptions) {
  const client = useApiClient();
  const [saved, setSaved] = useState(options.saved);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const form = useForm<ToolForm, unknown, ToolDraft>({
    defaultValues: options.initial,
    resolver: resolverFor(saved),
    mode: "onTouched",
  });
  const refusals = useRefusals(form);
  const saving = useSaving();

  async function save(event?: BaseSyntheticEvent) {
    event?.preventDefault();
    if (saving.isPending || (saved !== null && !form.formState.isDirty)) return;
    await form.handleSubmit((draft) => store(draft, saved))();
  }

  async function store(draft: ToolDraft, base: Tool | null) {
    refusals.clear();
    const submitted = structuredClone(form.getValues());
    try {
      const tool = await saving.mutateAsync({ draft, base });
      startFrom({ form, submitted, stored: formOf(tool) });
      adopt(tool);
      options.onSaved(tool);
    } catch (error) {
      const theirs = base === null ? null : await newerVersion(error, base);
      if (theirs === null) refusals.explain(error);
      else setConflict({ mine: draft, theirs });
    }
  }

  async function newerVersion(error: unknown, base: Tool): Promise<Tool | null> {
    if (callhookErrorOf(error)?.code !== "version-conflict") return null;
    return client.tools.get.query({ toolId: base.id }).catch(() => null);
  }

  function adopt(tool: Tool) {
    setSaved(tool);
    setConflict(null);
  }

  function loadTheirs() {
    if (conflict === null) return;
    form.reset(formOf(conflict.theirs));
    adopt(conflict.theirs);
  }

  return {
    form,
    saved,
    save,
    isSaving: saving.isPending,
    refusals: refusals.refusals,
    conflict,
    dismissConflict: () => setConflict(null),
    loadTheirs,
    overwriteTheirs: () => conflict !== null && void store(conflict.mine, conflict.theirs),
  };
}
