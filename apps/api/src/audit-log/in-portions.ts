import { setImmediate } from "node:timers/promises";

const entriesPerPortion = 500;

/**
 * The portions of a long list, with room for others between them: writing 50 000 entries in one go would keep
 * this process from answering anybody, also those who are on a call, for a second.
 */
export async function* inPortions<Item>(items: readonly Item[]): AsyncGenerator<Item[]> {
  for (let start = 0; start < items.length; start += entriesPerPortion) {
    yield items.slice(start, start + entriesPerPortion);
    await setImmediate();
  }
}
