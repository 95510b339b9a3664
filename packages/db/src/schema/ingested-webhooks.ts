import type { AgentId } from "@callhook/core";
import type { IngestPlatform } from "@callhook/core/interop";
import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { calls } from "./calls.ts";
import { bytes, jsonValue, moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

/** Signed webhooks of outside platforms about finished calls, kept before they are acknowledged. */
export const ingestedWebhooks = pgTable(
  "ingested_webhooks",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    id: text("id").notNull(),
    /** The line that it came to, which may be gone. */
    lineId: text("line_id").notNull(),
    platform: text("platform").$type<IngestPlatform>().notNull(),
    /** What the platform calls it, such as `call_ended`; empty where it cannot be read. */
    event: text("event").notNull(),
    /** What the platform calls the call; null where it cannot be read. */
    externalId: text("external_id"),
    /** Whose call it becomes, and where, as the line said then. */
    agent: text("agent").$type<AgentId>().notNull(),
    environment: text("environment").notNull(),
    /** Of platform and body: the same webhook is kept once. */
    digest: text("digest").notNull(),
    /** Exactly as it was received. Null once it is on record, which holds what it told. */
    body: bytes("body"),
    state: text("state").$type<"waiting" | "recorded" | "failed">().notNull(),
    /** Why it failed, for people; null in any other state. */
    problem: text("problem"),
    callId: text("call_id"),
    /** What the platform itself made of the call; null where it told nothing of that. */
    analysis: jsonValue("analysis"),
    receivedAt: moment("received_at").notNull().defaultNow(),
    settledAt: moment("settled_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      name: "ingested_webhooks_of_call",
      columns: [table.workspaceId, table.callId],
      foreignColumns: [calls.workspaceId, calls.id],
    }).onDelete("cascade"),
    uniqueIndex("ingested_webhooks_by_digest").on(table.workspaceId, table.digest),
    index("ingested_webhooks_of_line").on(table.workspaceId, table.lineId, table.receivedAt, table.id),
    index("ingested_webhooks_by_time").on(table.workspaceId, table.receivedAt, table.id),
    index("ingested_webhooks_of_call_by_id").on(table.workspaceId, table.callId),
    index("ingested_webhooks_unrecorded")
      .on(table.receivedAt)
      .where(sql`${table.callId} is null`),
  ],
);
