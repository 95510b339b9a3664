import { LRUCache } from "lru-cache";
import type { CachedAnswer, OutcomeCache } from "../../execution/once/outcome-cache.ts";

const mostAnswers = 10_000;
const mostBytes = 32 * 1024 * 1024;

/** Keeps answers in memory, the least recently used given up first. Each process has its own. */
export function createOutcomeCache(): OutcomeCache {
  const answers = new LRUCache<string, CachedAnswer>({
    max: mostAnswers,
    maxSize: mostBytes,
    sizeCalculation: ({ json }, key) => bytesOf(json) + bytesOf(key),
  });
  return {
    get: (key) => answers.get(key),
    set: (key, answer) => void answers.set(key, answer),
    delete: (key) => void answers.delete(key),
    asking: new Map(),
  };
}

/** At most: a string takes one or two bytes for each character, and is never free. */
function bytesOf(text: string): number {
  return 2 * text.length + 1;
}
