import { stepId } from "../../conversation/step-id.ts";
import { untilSettled } from "./until-settled.ts";

/**
 * Brings a step into view, as soon as it is drawn, and gives it the focus, unless somebody types where steps are found.
 * Returns what stops it.
 */
export function showStep(sequence: number): () => void {
  let isFocused = false;
  return untilSettled(() => {
    const element = document.getElementById(stepId(sequence));
    if (element === null) return;
    if (!isFocused && !isFinding()) element.focus({ preventScroll: true });
    isFocused = true;
    element.scrollIntoView({ block: "center", behavior: "instant" });
  });
}

function isFinding(): boolean {
  const finder = document.activeElement?.closest("[data-finds-steps]") ?? null;
  return finder !== null;
}
