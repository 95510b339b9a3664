import { isSameValue, type Tool, type ToolDraft, type ToolDraftInput } from "@callhook/core";
import { zodResolver } from "@hookform/resolvers/zod";
import type { Resolver, UseFormReturn } from "react-hook-form";
import { editorSchema, type ToolForm } from "../model/tool-form.ts";

/** The form of the editor: what is typed on one side, a checked draft on the other. */
export type ToolFormApi = UseFormReturn<ToolForm, unknown, ToolDraft>;

/** Checks the form by the rules of a draft. A form names every field, so it is a draft's input as well. */
export function resolverFor(saved: Tool | null): Resolver<ToolForm, unknown, ToolDraft> {
  const schema = editorSchema({ savedTimeoutSeconds: saved?.responseTimeoutSeconds ?? null });
  const resolve: Resolver<ToolDraftInput, unknown, ToolDraft> = zodResolver(schema);
  return resolve as Resolver<ToolForm, unknown, ToolDraft>;
}

/**
 * What was stored is the new starting point. The fields are left alone, and with them the focus and
 * what was typed while saving, unless the server wrote something differently. Tells whether something was.
 */
export function startFrom(options: { form: ToolFormApi; submitted: ToolForm; stored: ToolForm }) {
  const { form, submitted, stored } = options;
  const isTypedMeanwhile = !isSameValue(form.getValues(), submitted);
  const keepValues = isTypedMeanwhile || isSameValue(submitted, stored);
  form.reset(stored, { keepValues });
  // Setting any field makes the form compare itself with its new starting point.
  if (isTypedMeanwhile) form.setValue("name", form.getValues("name"), { shouldDirty: true });
  return { isTypedMeanwhile };
}
