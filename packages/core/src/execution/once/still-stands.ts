import type { PendingConfirmation } from "./call-ledger.ts";

/** Whether a question stands beside another of the same tool: only one that was asked in the same breath. */
export function stillStands(question: PendingConfirmation, asked: PendingConfirmation): boolean {
  return question.callerTurns !== null && question.callerTurns === asked.callerTurns;
}
