import { type SyntheticEvent, useCallback, useState } from "react";

const none: ReadonlySet<number> = new Set();

/**
 * The steps that somebody has clicked or had the focus in, by their sequence. They stay drawn wherever one scrolls: the
 * focus is not lost, and what was opened or typed there is found again.
 */
export function useKeptSteps() {
  const [kept, setKept] = useState(none);
  const keep = useCallback((event: SyntheticEvent) => {
    const step = event.target instanceof Element ? event.target.closest("[data-step]") : null;
    if (step === null) return;
    const sequence = Number(step.getAttribute("data-step"));
    setKept((known) => (known.has(sequence) ? known : new Set([...known, sequence])));
  }, []);
  return { kept, keep };
}
