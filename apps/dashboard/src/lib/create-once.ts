import { hashKey } from "@tanstack/react-query";

/**
 * Does what was asked for once: whoever asks for the same again while it is under way, as a double click does, is
 * given the answer of the first. Something else is done at once.
 */
export function createOnce<Answer>() {
  let underWay: { key: string; answer: Promise<Answer> } | null = null;
  return {
    /** `what` is compared by value, as JSON. */
    run(what: unknown, work: () => Promise<Answer>): Promise<Answer> {
      const key = hashKey([what]);
      if (underWay?.key === key) return underWay.answer;
      const answer = work().finally(() => {
        if (underWay === mine) underWay = null;
      });
      const mine = { key, answer };
      underWay = mine;
      return answer;
    },
    /** From here on the same is done again, although the first may be under way. */
    forget() {
      underWay = null;
    },
  };
}
