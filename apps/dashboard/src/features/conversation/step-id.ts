/** What a turn or a tool call is called on its page. */
export function stepId(sequence: number): string {
  return `step-${sequence}`;
}
