import type { DialogueAnswer } from "../dialogue/answer-dialogue.ts";
import type { UiMessage, UiPart } from "./chat-schema.ts";
import type { DecidedCard } from "./decided-cards.ts";

/** Where a page shows an answer. */
export type ShownAs = {
  messageId: string;
  /** What the message shows before it, where the answer goes on with one. */
  before: readonly UiPart[];
  /** The cards of the message that were decided just now. */
  decided: readonly DecidedCard[];
};

/**
 * Where each answer is shown. A page that reads an answer again shows it in the place of the whole message, which it
 * knows by its id alone.
 */
export function createShownAnswers() {
  const places = new WeakMap<DialogueAnswer, ShownAs>();
  return {
    place(options: {
      answer: DialogueAnswer;
      last: UiMessage | undefined;
      decided: readonly DecidedCard[];
    }): ShownAs {
      const { answer, last, decided } = options;
      const continued = last?.role === "assistant" ? last : null;
      const place = places.get(answer) ?? {
        messageId: continued?.id ?? `msg_${crypto.randomUUID()}`,
        before: continued?.parts ?? [],
        decided,
      };
      places.set(answer, place);
      return place;
    },
    placeOf: (answer: DialogueAnswer): ShownAs | undefined => places.get(answer),
  };
}
