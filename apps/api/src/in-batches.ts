type Waiting<Question, Answer> = {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
};

/** A bound for what one answer brings into memory. */
const mostAtOnce = 100;
/** An answer that takes longer is not waited for by those who ask next. */
const slowAfterMs = 25;
/** Few enough to leave connections of the database's pool to others. */
const mostUnderWay = 3;

/**
 * Asks together what is asked one by one: whatever comes while an answer is under way is in the next question, which is
 * put beside it where it takes long. Nobody is given an answer to a question that was put before they asked; who asks
 * the next thing once they are answered has their answers in order.
 */
export function inBatches<Question, Answer>(
  ask: (questions: Question[]) => Promise<PromiseSettledResult<Answer>[]>,
): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = [];
  let slow = 0;
  let isAsking = false;

  async function askWaiting(): Promise<void> {
    if (isAsking || slow >= mostUnderWay || waiting.length === 0) return;
    isAsking = true;
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      slow += 1;
      isAsking = false;
      void askWaiting();
    }, slowAfterMs);
    await answer(waiting.splice(0, mostAtOnce));
    clearTimeout(timer);
    if (isSlow) slow -= 1;
    else isAsking = false;
    void askWaiting();
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
