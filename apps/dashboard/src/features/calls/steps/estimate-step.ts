import type { CallEntry } from "../../conversation/call-entries.ts";

const replyPx = 11;
const toolCallPx = 87;
/** A turn's name and the edges of its words. */
const aroundWordsPx = 50;
const linePx = 23.25;
const widestLine = 100;

/** How high a step is drawn, roughly, in pixels: what is not in sight was never measured. */
export function estimateStep(entry: CallEntry, pageWidthPx: number): number {
  if (entry.kind === "model-reply") return replyPx;
  if (entry.kind === "tool-call") return toolCallPx;
  const inLine = Math.max(20, Math.min(widestLine, Math.floor(pageWidthPx / 11)));
  return aroundWordsPx + linePx * Math.ceil(entry.turn.text.length / inLine);
}
