/** Runs what concerns one thing one after the other, and what concerns different things at once. */
export function createOrder(): <Result>(key: string, task: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const former = last.get(key) ?? Promise.resolve();
    const done = former.then(task, task);
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, settled);
    try {
      return await done;
    } finally {
      if (last.get(key) === settled) last.delete(key);
    }
  };
}
