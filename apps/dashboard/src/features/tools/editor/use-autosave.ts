import { callhookErrorOf } from "@callhook/client";
import type { GivenDraft } from "@callhook/core";
import { useEffect, useRef, useState } from "react";
import { useApiClient } from "../../../lib/api.ts";
import type { ToolFormApi } from "./tool-form-api.ts";

/** How far what was typed is kept. `at` is when it last was, null where there is nothing unpublished to keep. */
export type AutosaveStatus =
  | { kind: "kept"; at: string | null }
  | { kind: "saving" }
  | { kind: "failed" }
  | { kind: "conflict" };

/** What the next save goes on top of: a tool's version, or for a new tool null, and the draft that was seen. */
export type DraftBase = {
  toolId: string | null;
  version: number;
  revision: string | null;
  savedAt: string | null;
};

const quietMs = 700;
const retryMs = 5_000;

/** Keeps the draft as it is typed, one save after the other. Where somebody else wrote to
 * it nothing more is saved, and nobody is interrupted: the two are brought together when the person says so. */
export function useAutosave(options: { form: ToolFormApi; isOn: boolean; base: DraftBase }) {
  const { form, isOn } = options;
  const client = useApiClient();
  const base = useRef(options.base);
  const keptText = useRef("");
  const isStopped = useRef(false);
  const running = useRef(Promise.resolve(true));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [status, setStatus] = useState<AutosaveStatus>({ kind: "kept", at: options.base.savedAt });

  async function write(): Promise<boolean> {
    const text = textOf(form);
    if (isStopped.current) return false;
    if (text === keptText.current) return true;
    setStatus({ kind: "saving" });
    const { toolId, version, revision } = base.current;
    const draft = JSON.parse(text) as GivenDraft;
    const target = toolId === null ? { toolId } : { toolId, baseVersion: version, revision };
    try {
      const saved = await client.tools.saveDraft.mutate({ ...target, draft });
      base.current = { ...base.current, revision: saved?.revision ?? null };
      keptText.current = text;
      setStatus({ kind: "kept", at: saved?.savedAt ?? null });
      return true;
    } catch (error) {
      const isConflict = callhookErrorOf(error)?.code === "version-conflict";
      setStatus({ kind: isConflict ? "conflict" : "failed" });
      isStopped.current = isConflict;
      if (!isConflict) schedule(retryMs);
      return false;
    }
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer.current);
    running.current = running.current.then(write);
    return running.current;
  }

  function schedule(delayMs: number) {
    clearTimeout(timer.current);
    if (!isStopped.current) timer.current = setTimeout(() => void flush(), delayMs);
  }

  useEffect(() => {
    if (!isOn) return;
    keptText.current = textOf(form);
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        if (textOf(form) === keptText.current || isStopped.current) return;
        setStatus({ kind: "saving" });
        schedule(quietMs);
      },
    });
    return () => {
      unsubscribe();
      clearTimeout(timer.current);
    };
    // The form is the same for as long as the editor is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what it calls reads the newest from its references
  }, [form, isOn]);

  return {
    status,
    flush,
    base: () => base.current,
    isStopped: () => isStopped.current,
    /** From here on the form is kept on top of this; `isKept` says that what it holds now is. */
    rebase(next: DraftBase, { isKept }: { isKept: boolean }) {
      clearTimeout(timer.current);
      base.current = next;
      keptText.current = isKept ? textOf(form) : "";
      isStopped.current = false;
      setStatus({ kind: "kept", at: next.savedAt });
    },
    stop() {
      clearTimeout(timer.current);
      isStopped.current = true;
    },
  };
}

function textOf(form: ToolFormApi): string {
  return JSON.stringify(form.getValues());
}
