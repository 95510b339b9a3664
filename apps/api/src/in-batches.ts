type Waiting<Question, Answer> = {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
};

/** A bound for what one answer brings into memory. */
const mostAtOnce = 100;

/**
 * Asks together what is asked one by one: whatever comes while an answer is under way is in the next question. Nobody
 * is given an answer to a question that was put before they asked.
 */
export function inBatches<Question, Answer>(
  ask: (questions: Question[]) => Promise<PromiseSettledResult<Answer>[]>,
): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = [];
  let isAsking = false;

  async function askWaiting(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    while (waiting.length > 0) {
      await answer(waiting.splice(0, mostAtOnce));
    }
    isAsking = false;
  }

  async function answer(batch: Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await ask(batch.map(({ question }) => question));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const settled = answers[index];
        if (settled?.status === "fulfilled") resolve(settled.value);
        else reject(settled?.reason ?? new Error("A question was left out of its batch."));
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      // Whatever else is asked in this turn of the event loop goes along.
      queueMicrotask(() => void askWaiting());
    });
}
