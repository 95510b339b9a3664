import { callhookErrorOf } from "@callhook/client";
import { useState } from "react";
import type { FieldPath } from "react-hook-form";
import { describeError } from "../../../components/error-state.tsx";
import { placeIssues } from "../model/server-issues.ts";
import type { ToolForm } from "../model/tool-form.ts";
import type { ToolFormApi } from "./tool-form-api.ts";

/** What the API said against a save: its issues go to their fields, the rest is kept as sentences. */
export function useRefusals(form: ToolFormApi) {
  const [refusals, setRefusals] = useState<string[]>([]);

  function explain(error: unknown) {
    const { fields, general } = placeIssues(callhookErrorOf(error)?.issues ?? []);
    for (const { name, message } of fields) form.setError(asField(name), { type: "server", message });
    const [first] = fields;
    if (first !== undefined) form.setFocus(asField(first.name));
    setRefusals(fields.length > 0 ? general : [describeError(error), ...general]);
  }

  return { refusals, explain, clear: () => setRefusals([]) };
}

/** A dotted name from the API that `placeIssues` has found to begin with a field of this form. */
function asField(name: string): FieldPath<ToolForm> {
  return name as FieldPath<ToolForm>;
}
