import { callhookErrorOf } from "@callhook/client";
import type { Tool, ToolDraft, ToolDraftInput } from "@callhook/core";
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type FieldPath, type Resolver, useForm } from "react-hook-form";
import { describeError } from "../../../components/error-state.tsx";
import { useApi, useApiClient } from "../../../lib/api.ts";
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
    form.reset(formOf(tool));
  }

  async function store(draft: ToolDraft, base: Tool | null) {
    setRefusals([]);
    try {
      const tool = await mutateAsync({ draft, base });
      adopt(tool);
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

  return {
    form,
    saved,
    refusals,
    isSaving: isPending,
    save: form.handleSubmit((draft) => store(draft, saved)),
    conflict,
    dismissConflict: () => setConflict(null),
    loadTheirs: () => conflict !== null && adopt(conflict.theirs),
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
