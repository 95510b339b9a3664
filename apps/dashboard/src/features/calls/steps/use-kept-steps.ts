import { type SyntheticEvent, useCallback, useState } from "react";

const none: ReadonlySet<number> = new Set();

/**
 * The places of steps that somebody has clicked or had the focus in. They stay drawn wherever one scrolls: the focus is
 * not lost, and what was opened or typed there is found again.
 */
export function useKeptSteps() {
  const [kept, setKept] = useState(none);
  const keep = useCallback((event: SyntheticEvent) => {
    const step = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    if (step === null) return;
    const index = Number(step.getAttribute("data-index"));
    setKept((known) => (known.has(index) ? known : new Set([...known, index])));
  }, []);
  return { kept, keep };
}
