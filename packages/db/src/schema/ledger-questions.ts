import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { ledgerConversations } from "./ledger-conversations.ts";

/** What callers have been asked, and not yet acted upon. */
export const ledgerQuestions = pgTable(
  "ledger_questions",
  {
    workspaceId: text("workspace_id").notNull(),
    callId: text("call_id").notNull(),
    functionName: text("function_name").notNull(),
    argumentsKey: text("arguments_key").notNull(),
    toolCallId: text("tool_call_id").notNull(),
    /** Null where nobody counts them. */
    callerTurns: integer("caller_turns"),
  },
  (table) => [
    primaryKey({
      name: "ledger_questions_pk",
      columns: [table.workspaceId, table.callId, table.functionName, table.argumentsKey],
    }),
    foreignKey({
      name: "ledger_questions_of_conversation",
      columns: [table.workspaceId, table.callId],
      foreignColumns: [ledgerConversations.workspaceId, ledgerConversations.callId],
    }).onDelete("cascade"),
  ],
);
