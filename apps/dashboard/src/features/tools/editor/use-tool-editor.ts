import { callhookErrorOf } from "@callhook/client";
import type { Tool, ToolDraft, ToolDraftInput } from "@callhook/core";
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { type BaseSyntheticEvent, useState } from "react";
import { type FieldPath, type Resolver, useForm, type UseFormReturn } from "react-hook-form";
import { describeError } from "../../../components/error-state.tsx";
import { useApi, useApiClient } from "../../../lib/api.ts";
import { isSame } from "../model/is-same.ts";
import { placeIssues } from "../model/server-issues.ts";
import { editorSchema, formOf, type ToolForm } from "../model/tool-form.ts";
import { useToolsCache } from "../use-tools-cache.ts";

export type Conflict = { mine: ToolDraft; theirs: Tool };

type EditorOptions = { saved: Tool | null; initial: ToolForm; onSaved: (tool: Tool) => void };

/** The state of one editor: the form, the version it was read at, and how saving it goes. */
export function useToolEditor(options: EditorOptions) {
  const client = useApiClient();
  const [saved, setSaved] = useState(options.saved);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [refusals, setRefusals] = useState<string[]>([]);
  const form = useForm<ToolForm, unknown, ToolDraft>({
    defaultValues: options.initial,
    resolver: resolverFor(saved),
    mode: "onTouched",
  });
  const { mutateAsync, isPending } = useSaving();

  function adopt(tool: Tool) {
    setSaved(tool);
    setConflict(null);
    setRefusals([]);
  }

  async function store(draft: ToolDraft, base: Tool | null) {
    setRefusals([]);
    const submitted = structuredClone(form.getValues());
    try {
      const tool = await mutateAsync({ draft, base });
      adopt(tool);
      keepTyping({ form, submitted, stored: formOf(tool) });
      options.onSaved(tool);
    } catch (error) {
      await explain({ error, draft, base });
    }
  }

  async function explain({ error, draft, base }: { error: unknown; draft: ToolDraft; base: Tool | null }) {
    const refusal = callhookErrorOf(error);
    if (refusal?.code === "version-conflict" && base !== null) {
      const theirs = await client.tools.get.query({ toolId: base.id }).catch(() => null);
      if (theirs !== null) return setConflict({ mine: draft, theirs });
    }
    const { fields, general } = placeIssues(refusal?.issues ?? []);
    for (const { name, message } of fields) form.setError(asField(name), { type: "server", message });
    const [first] = fields;
    if (first !== undefined) form.setFocus(asField(first.name));
    setRefusals(fields.length > 0 ? general : [describeError(error), ...general]);
  }

  async function save(event?: BaseSyntheticEvent) {
    event?.preventDefault();
    if (isPending || (saved !== null && !form.formState.isDirty)) return;
    await form.handleSubmit((draft) => store(draft, saved))();
  }

  function loadTheirs() {
    if (conflict === null) return;
    form.reset(formOf(conflict.theirs));
    adopt(conflict.theirs);
  }

  return {
    form,
    saved,
    refusals,
    isSaving: isPending,
    save,
    conflict,
    dismissConflict: () => setConflict(null),
    loadTheirs,
    overwriteTheirs: () => conflict !== null && void store(conflict.mine, conflict.theirs),
  };
}

export type ToolEditorState = ReturnType<typeof useToolEditor>;

/** Creates the tool, or updates it on top of the version it was read at. */
function useSaving() {
  const api = useApi();
  const client = useApiClient();
  const cache = useToolsCache();
  return useMutation({
    mutationKey: api.tools.update.mutationKey(),
    mutationFn: ({ draft, base }: { draft: ToolDraft; base: Tool | null }) =>
      base === null
        ? client.tools.create.mutate(draft)
        : client.tools.update.mutate({ toolId: base.id, baseVersion: base.version, draft }),
    onSuccess: cache.keep,
  });
}

type Saved = {
  form: UseFormReturn<ToolForm, unknown, ToolDraft>;
  submitted: ToolForm;
  stored: ToolForm;
};

/**
 * What was stored is the new starting point. The fields are left alone, and with them the focus and
 * what was typed while saving, unless the server wrote something differently.
 */
function keepTyping({ form, submitted, stored }: Saved) {
  const isTypedMeanwhile = !isSame(form.getValues(), submitted);
  const keepValues = isTypedMeanwhile || isSame(submitted, stored);
  form.reset(stored, { keepValues });
  // Setting any field makes the form compare itself with its new starting point.
  if (isTypedMeanwhile) form.setValue("name", form.getValues("name"), { shouldDirty: true });
}

/** Checks the form by the rules of a draft. A form names every field, so it is a draft's input as well. */
function resolverFor(saved: Tool | null): Resolver<ToolForm, unknown, ToolDraft> {
  const schema = editorSchema({ savedTimeoutSeconds: saved?.responseTimeoutSeconds ?? null });
  const resolve: Resolver<ToolDraftInput, unknown, ToolDraft> = zodResolver(schema);
  return resolve as Resolver<ToolForm, unknown, ToolDraft>;
}

/** A dotted name from the API that `placeIssues` has found to begin with a field of this form. */
function asField(name: string): FieldPath<ToolForm> {
  return name as FieldPath<ToolForm>;
}
