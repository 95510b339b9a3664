const quietMs = 800;

/** Runs one step and says so: a line when it takes long, and a line with its duration when it is done. */
export async function step<T>(title: string, run: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const timer = setTimeout(() => say(`… ${title}`), quietMs);
  try {
    const result = await run();
    say(`✓ ${title} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}

export function say(line: string): void {
  // A closed terminal must not stop us from stopping the others.
  if (process.stdout.writable) process.stdout.write(`  ${line}\n`);
}
