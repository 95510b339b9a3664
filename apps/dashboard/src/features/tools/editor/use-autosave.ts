import { useEffect, useState } from "react";
import { useApiClient } from "../../../lib/api.ts";
import { type AutosaveStatus, createDraftKeeper, type DraftBase } from "./draft-keeper.ts";
import type { ToolFormApi } from "./tool-form-api.ts";

/** Keeps the draft of a form as it is typed, for as long as the form is shown. */
export function useAutosave({ form, isOn, base }: { form: ToolFormApi; isOn: boolean; base: DraftBase }) {
  const client = useApiClient();
  const [status, setStatus] = useState<AutosaveStatus>({ kind: "kept", at: base.savedAt });
  const [keeper] = useState(() => createDraftKeeper({ form, client, base, onStatus: setStatus }));
  useEffect(() => (isOn ? keeper.listen() : undefined), [isOn, keeper]);
  return { status, keeper };
}
