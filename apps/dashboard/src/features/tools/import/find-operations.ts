import type { ImportedOperation } from "./import-types.ts";

/** The operations in which every word of a search stands somewhere. */
export function findOperations(
  operations: readonly ImportedOperation[],
  search: string,
): ImportedOperation[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return operations.filter(({ method, path, summary }) => {
    const text = `${method} ${path} ${summary}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
