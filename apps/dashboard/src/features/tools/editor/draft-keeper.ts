import { callhookErrorOf, type CallhookClient } from "@callhook/client";
import type { GivenDraft } from "@callhook/core";
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

export type KeeperOptions = {
  form: Pick<ToolFormApi, "getValues" | "subscribe">;
  client: CallhookClient;
  base: DraftBase;
  onStatus: (status: AutosaveStatus) => void;
};

type State = KeeperOptions & {
  keptText: string;
  /** False once the page was left: nothing more is begun then. */
  isListening: boolean;
  isStopped: boolean;
  running: Promise<boolean>;
  timer: ReturnType<typeof setTimeout> | undefined;
};

const quietMs = 700;
const retryMs = 5_000;

/**
 * Keeps a draft as it is typed, one save after the other. Where somebody else wrote to it, nothing more is saved
 * until the two are brought together.
 */
export function createDraftKeeper(options: KeeperOptions) {
  const keptText = textOf(options.form);
  const running = Promise.resolve(true);
  const state: State = {
    ...options,
    keptText,
    isListening: false,
    isStopped: false,
    running,
    timer: undefined,
  };
  return {
    base: () => state.base,
    isStopped: () => state.isStopped,
    flush: () => flush(state),
    listen: () => listen(state),
    /** From here on the form is kept on top of this; `isKept` says that what it holds now is. */
    rebase(next: DraftBase, { isKept }: { isKept: boolean }) {
      clearTimeout(state.timer);
      state.base = next;
      state.keptText = isKept ? textOf(state.form) : "";
      state.isStopped = false;
      state.onStatus({ kind: "kept", at: next.savedAt });
    },
    stop() {
      clearTimeout(state.timer);
      state.isStopped = true;
    },
  };
}

function listen(state: State): () => void {
  state.keptText = textOf(state.form);
  state.isListening = true;
  const unsubscribe = state.form.subscribe({
    formState: { values: true },
    callback: () => {
      if (state.isStopped || textOf(state.form) === state.keptText) return;
      state.onStatus({ kind: "saving" });
      schedule(state, quietMs);
    },
  });
  return () => {
    unsubscribe();
    state.isListening = false;
    clearTimeout(state.timer);
  };
}

function flush(state: State): Promise<boolean> {
  clearTimeout(state.timer);
  state.running = state.running.then(() => write(state));
  return state.running;
}

function schedule(state: State, delayMs: number): void {
  clearTimeout(state.timer);
  if (state.isListening && !state.isStopped) state.timer = setTimeout(() => void flush(state), delayMs);
}

async function write(state: State): Promise<boolean> {
  const text = textOf(state.form);
  if (state.isStopped) return false;
  if (text === state.keptText) {
    // What was typed and taken back again is kept as it was.
    state.onStatus({ kind: "kept", at: state.base.savedAt });
    return true;
  }
  state.onStatus({ kind: "saving" });
  try {
    const saved = await send(state, text);
    state.base = { ...state.base, revision: saved?.revision ?? null, savedAt: saved?.savedAt ?? null };
    state.keptText = text;
    // What was typed meanwhile is not kept by this save: it gets one of its own.
    if (textOf(state.form) === text) state.onStatus({ kind: "kept", at: state.base.savedAt });
    else schedule(state, quietMs);
    return true;
  } catch (error) {
    state.isStopped = callhookErrorOf(error)?.code === "version-conflict";
    state.onStatus({ kind: state.isStopped ? "conflict" : "failed" });
    schedule(state, retryMs);
    return false;
  }
}

function send({ base, client }: State, text: string) {
  const { toolId, version, revision } = base;
  const draft = asDraft(JSON.parse(text));
  return client.tools.saveDraft.mutate(
    toolId === null ? { toolId, draft } : { toolId, draft, baseVersion: version, revision },
  );
}

function textOf(form: KeeperOptions["form"]): string {
  return JSON.stringify(form.getValues());
}

/** Guaranteed by where it comes from: the text is that of a form's values, which are an object. */
function asDraft(parsed: unknown): GivenDraft {
  return parsed as GivenDraft;
}
