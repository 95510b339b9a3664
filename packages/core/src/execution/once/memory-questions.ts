import type { ConfirmationSubject, PendingConfirmation } from "./call-ledger.ts";
import { stillStands } from "./still-stands.ts";

type Question = PendingConfirmation & Pick<ConfirmationSubject, "functionName" | "argumentsKey">;

const mostQuestions = 100;

/** What the caller of one conversation has been asked and not yet acted upon. */
export class MemoryQuestions {
  #questions: Question[] = [];

  ask(of: ConfirmationSubject, asked: PendingConfirmation): PendingConfirmation | null {
    const stood = this.#find(of);
    const others = this.#questions.filter(
      (question) =>
        question.functionName !== of.functionName || question === stood || stillStands(question, asked),
    );
    const { functionName, argumentsKey } = of;
    if (stood === undefined) others.push({ functionName, argumentsKey, ...asked });
    this.#questions = others.slice(-mostQuestions);
    return stood === undefined ? null : { toolCallId: stood.toolCallId, callerTurns: stood.callerTurns };
  }

  use(of: ConfirmationSubject, asked: PendingConfirmation): boolean {
    const used = this.#find(of);
    if (used === undefined || used.toolCallId !== asked.toolCallId) return false;
    this.#questions = this.#questions.filter((question) => question !== used);
    return true;
  }

  #find({ functionName, argumentsKey }: ConfirmationSubject): Question | undefined {
    return this.#questions.find(
      (question) => question.functionName === functionName && question.argumentsKey === argumentsKey,
    );
  }
}
