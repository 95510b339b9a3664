/** What a request says of tool calls, in order: `asked` by the model, `answered` for it, or `words` of anybody. */
export type PairingStep =
  | { kind: "asked"; ids: string[] }
  | { kind: "answered"; id: string }
  | { kind: "words" };

/** Each tool call is answered once before anybody else speaks; no answer is without a call. */
export function pairingProblems(steps: PairingStep[]): string[] {
  const problems: string[] = [];
  const unanswered = new Set<string>();
  for (const [index, step] of steps.entries()) {
    if (step.kind === "answered") {
      if (!unanswered.delete(step.id))
        problems.push(`${index}: no tool call ${step.id} is waiting for an answer`);
      continue;
    }
    if (unanswered.size > 0) problems.push(`${index}: ${[...unanswered].join(", ")} not answered`);
    unanswered.clear();
    if (step.kind === "words") continue;
    for (const id of step.ids) {
      if (unanswered.has(id)) problems.push(`${index}: the tool call id ${id} is used twice`);
      unanswered.add(id);
    }
  }
  return unanswered.size === 0 ? problems : [...problems, `${[...unanswered].join(", ")} never answered`];
}
