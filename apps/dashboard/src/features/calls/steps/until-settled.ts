/** What is far off screen is measured only on the way there, and moves what comes after it. */
const framesToSettle = 12;
const ownMoves = ["wheel", "touchstart", "keydown", "pointerdown"] as const;

/**
 * Moves the page again with each frame until it has settled. Returns what stops it; whoever moves the page themselves
 * stops it too.
 */
export function untilSettled(move: () => void): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stop = () => stopping.abort();
  let framesLeft = framesToSettle;

  function look(): void {
    if (signal.aborted) return;
    move();
    framesLeft -= 1;
    if (framesLeft === 0) stop();
    else requestAnimationFrame(look);
  }

  look();
  // The press that led here is still on its way.
  setTimeout(() => {
    for (const ownMove of ownMoves) window.addEventListener(ownMove, stop, { passive: true, signal });
  });
  return stop;
}
