import type { TranscriptStep } from "@callhook/core";

/** Plain enough for a header and for every provider, short enough for the record. */
export const plainToolCallId: RegExp = /^[\w.:-]{1,128}$/;

/**
 * Gives each tool call of a call an id of its own. Models number their calls anew in every reply
 * (`call_0`, `call_0`, …), so an id that is taken or unfit is replaced.
 */
export function createToolCallIds(steps: readonly TranscriptStep[]): (wanted: string) => string {
  const taken = new Set(steps.flatMap((step) => (step.type === "tool-called" ? [step.toolCallId] : [])));
  return (wanted) => {
    const id =
      plainToolCallId.test(wanted) && !taken.has(wanted) ? wanted : `toolcall_${crypto.randomUUID()}`;
    taken.add(id);
    return id;
  };
}
