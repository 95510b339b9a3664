/**
 * Runs a task one run at a time. Who asks while it runs shares the run after it, so that what they see
 * began after they asked, and everybody is answered in the order of asking.
 */
export function joinNextRun(task: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;

  async function runAfter(former: Promise<void>): Promise<void> {
    await former.catch(() => undefined);
    next = null;
    current = task();
    await current;
  }

  return () => (next ??= runAfter(current));
}
