import type { TranscriptStep } from "@callhook/core";

/** Plain enough for a header and for every provider, short enough for the record. */
export const plainToolCallId: RegExp = /^[\w.:-]{1,128}$/;

/**
 * Gives each tool call of a call an id of its own. Models number their calls anew in every reply
 * (`call_0`, `call_0`, …), so an id that is taken or unfit is replaced.
 */
export function createToolCallIds(
  steps: () => readonly TranscriptStep[],
  isUnreadable: (toolCallId: string) => boolean = () => false,
): (wanted: string) => string {
  const claimed = new Set<string>();
  const isRecorded = (id: string) =>
    isUnreadable(id) || steps().some((step) => step.type === "tool-called" && step.toolCallId === id);
  return (wanted) => {
    const isFree = plainToolCallId.test(wanted) && !claimed.has(wanted) && !isRecorded(wanted);
    const id = isFree ? wanted : `toolcall_${crypto.randomUUID()}`;
    claimed.add(id);
    return id;
  };
}
