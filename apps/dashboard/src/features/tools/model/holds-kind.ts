import type { ValueShape } from "@callhook/core";

/** Whether a value of a kind is among these, at any depth. */
export function holdsKind(shapes: readonly ValueShape[]): boolean {
  return shapes.some(
    ({ kind, items, properties = [] }) =>
      kind !== undefined || holdsKind(items === undefined ? properties : [items, ...properties]),
  );
}
