import { useState } from "react";

/**
 * Text for a value that is taken over as soon as it can be read: meanwhile, and for as long as it says the same, it
 * stays as it was typed (`1.0` is not made `1` under somebody's hands).
 */
export function useTyped(options: {
  shown: string;
  /** How what was typed would be shown once it is taken over; null where it cannot be read. */
  shownOf: (typed: string) => string | null;
}) {
  const { shown, shownOf } = options;
  const [typed, setTyped] = useState<string | null>(null);
  const reading = typed === null ? null : shownOf(typed);
  const isBroken = typed !== null && reading === null;
  return {
    text: typed !== null && (isBroken || reading === shown) ? typed : shown,
    isBroken,
    type: setTyped,
  };
}
