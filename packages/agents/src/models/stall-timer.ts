import { ModelError } from "./model-error.ts";

/** Aborts its signal when nothing has been heard for `timeoutMs`. */
export type StallTimer = { signal: AbortSignal; heard(): void; stop(): void };

export function startStallTimer(timeoutMs: number): StallTimer {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    const message = `The model sent nothing for ${timeoutMs} ms.`;
    controller.abort(new ModelError({ reason: "silent", message }));
  }, timeoutMs);
  return {
    signal: controller.signal,
    heard: () => void timer.refresh(),
    stop: () => clearTimeout(timer),
  };
}
