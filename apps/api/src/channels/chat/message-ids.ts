import type { DialogueAnswer } from "../dialogue/answer-dialogue.ts";

/**
 * The message that an answer is shown as. A page that reads an answer again shows it in the place of what it has of it,
 * which it knows by this id alone.
 */
export function createMessageIds(): (answer: DialogueAnswer, continued?: string) => string {
  const ids = new WeakMap<DialogueAnswer, string>();
  return (answer, continued) => {
    const id = ids.get(answer) ?? continued ?? `msg_${crypto.randomUUID()}`;
    ids.set(answer, id);
    return id;
  };
}
