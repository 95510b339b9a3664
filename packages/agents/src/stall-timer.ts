/** Aborts its signal when nothing has been heard for `timeoutMs`. */
export type StallTimer = { signal: AbortSignal; heard(): void; stop(): void };

export function startStallTimer(timeoutMs: number): StallTimer {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new DOMException(`The model sent nothing for ${timeoutMs} ms.`, "TimeoutError"));
  }, timeoutMs);
  return {
    signal: controller.signal,
    heard: () => void timer.refresh(),
    stop: () => clearTimeout(timer),
  };
}
