const quietMs = 800;

/** What a step does while it lasts, such as "starting PostgreSQL", and what is true after it. */
export type StepTitle = { doing: string; done: string };

/** Runs one step and says so: a line when it takes long, and a line with its duration when it is done. */
export async function step<T>({ doing, done }: StepTitle, run: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const timer = setTimeout(() => say(`… ${doing}`), quietMs);
  try {
    const result = await run();
    say(`✓ ${done} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}

export function say(line: string): void {
  // A closed terminal must not stop us from stopping the others.
  if (process.stdout.writable) process.stdout.write(`  ${line}\n`);
}
