import { stepId } from "../../conversation/step-id.ts";

/** What is far off screen is measured only on the way there, and moves what comes after it. */
const framesToSettle = 12;
const ownMoves = ["wheel", "touchstart", "keydown", "pointerdown"] as const;

/**
 * Brings a step into view, as soon as it is drawn, and gives it the focus, unless somebody types where steps are found.
 * Returns what stops it; whoever moves the page themselves stops it too.
 */
export function showStep(sequence: number): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stop = () => stopping.abort();
  let framesLeft = framesToSettle;
  let isFocused = false;

  function look(): void {
    if (signal.aborted) return;
    const element = document.getElementById(stepId(sequence));
    if (element !== null) {
      if (!isFocused && !isFinding()) element.focus({ preventScroll: true });
      isFocused = true;
      element.scrollIntoView({ block: "center", behavior: "instant" });
    }
    framesLeft -= 1;
    if (framesLeft === 0) stop();
    else requestAnimationFrame(look);
  }

  look();
  // The press that led here is still on its way.
  setTimeout(() => {
    for (const move of ownMoves) window.addEventListener(move, stop, { passive: true, signal });
  });
  return stop;
}

function isFinding(): boolean {
  const finder = document.activeElement?.closest("[data-finds-steps]") ?? null;
  return finder !== null;
}
