import type { ConfirmationSubject, PendingConfirmation } from "@callhook/core/engine";
import { and, eq, isNull, ne, or } from "drizzle-orm";
import type { Connection } from "../connection.ts";
import { ledgerQuestions } from "../schema/ledger-questions.ts";
import { storableText } from "../storable-text.ts";
import { idsOf, isQuestionOf, lockConversation } from "./conversation.ts";

type About = { connection: Connection; of: ConfirmationSubject; asked: PendingConfirmation };

/** Under the conversation's lock, so that of two who ask at once the second finds the question of the first. */
export async function askQuestion({ connection, of, asked }: About): Promise<PendingConfirmation | null> {
  return await connection.transaction(async (transaction) => {
    await lockConversation(transaction, of);
    await transaction.delete(ledgerQuestions).where(noLongerStands(of, asked));
    const { toolCallId, callerTurns } = ledgerQuestions;
    const [stood] = await transaction
      .select({ toolCallId, callerTurns })
      .from(ledgerQuestions)
      .where(isAbout(of));
    if (stood !== undefined) return stood;
    await transaction.insert(ledgerQuestions).values({
      ...idsOf(of),
      functionName: storableText(of.functionName),
      argumentsKey: storableText(of.argumentsKey),
      toolCallId: storableText(asked.toolCallId),
      callerTurns: asked.callerTurns,
    });
    return null;
  });
}

/** True for one of those who try at once. */
export async function useQuestion({ connection, of, asked }: About): Promise<boolean> {
  const used = await connection
    .delete(ledgerQuestions)
    .where(and(isAbout(of), eq(ledgerQuestions.toolCallId, storableText(asked.toolCallId))))
    .returning({ toolCallId: ledgerQuestions.toolCallId });
  return used.length > 0;
}

function isAbout(of: ConfirmationSubject) {
  return and(
    isQuestionOf(of),
    eq(ledgerQuestions.functionName, storableText(of.functionName)),
    eq(ledgerQuestions.argumentsKey, storableText(of.argumentsKey)),
  );
}

/** About other arguments of the tool, and not asked in the same breath. */
function noLongerStands(of: ConfirmationSubject, { callerTurns }: PendingConfirmation) {
  return and(
    isQuestionOf(of),
    eq(ledgerQuestions.functionName, storableText(of.functionName)),
    ne(ledgerQuestions.argumentsKey, storableText(of.argumentsKey)),
    callerTurns === null
      ? undefined
      : or(isNull(ledgerQuestions.callerTurns), ne(ledgerQuestions.callerTurns, callerTurns)),
  );
}
