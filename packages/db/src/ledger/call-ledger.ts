import type {
  CallLedger,
  Claim,
  ConfirmationSubject,
  PendingConfirmation,
  Settlement,
} from "@callhook/core/engine";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { claimRun } from "./claim-run.ts";
import type { Conversation } from "./conversation.ts";
import { askQuestion, useQuestion } from "./questions.ts";
import { readHistory } from "./read-history.ts";
import { settleRun } from "./settle-run.ts";
import { createSweeper } from "./sweep-ledger.ts";

/**
 * The ledger that all replicas on one database share. A claim is decided under the lock of its conversation's
 * row, so that exactly one of those who ask at once runs; every time is of the database's clock.
 */
export function callLedger(database: Database): CallLedger {
  const connection = connectionOf(database);
  const sweep = createSweeper(connection);
  return withDatabaseErrors({
    async claim(claim: Claim) {
      const answer = await claimRun({ connection, claim });
      sweep();
      return answer;
    },
    settle: (settlement: Settlement) => settleRun({ connection, settlement }),
    history: (of: Conversation) => readHistory({ connection, of }),
    askConfirmation: (of: ConfirmationSubject, asked: PendingConfirmation) =>
      askQuestion({ connection, of, asked }),
    useConfirmation: (of: ConfirmationSubject, asked: PendingConfirmation) =>
      useQuestion({ connection, of, asked }),
  });
}
