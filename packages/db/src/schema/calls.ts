import {
  type AgentId,
  type CallModel,
  type CallStatus,
  type Channel,
  type Platform,
  productionEnvironment,
} from "@callhook/core";
import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { jsonValue, moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

export const calls = pgTable(
  "calls",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    id: text("id").notNull(),
    agent: text("agent").$type<AgentId>().notNull(),
    channel: text("channel").$type<Channel>().notNull(),
    from: text("caller"),
    variables: jsonValue("variables").notNull(),
    /** How its tools are answered in place of their endpoints; null where the endpoints are called. */
    mocks: jsonValue("mocks"),
    /** Whose values its tools have, as it was called then. */
    environment: text("environment").notNull().default(productionEnvironment),
    /** Whose call it is outside of Callhook, and what it is called there; null for calls of our own. */
    platform: text("platform").$type<Platform>(),
    externalId: text("external_id"),
    /** Which model speaks: the agent's, or the offline one for this call. */
    model: text("model").$type<CallModel>().notNull().default("agent"),
    status: text("status").$type<CallStatus>().notNull(),
    startedAt: moment("started_at").notNull(),
    endedAt: moment("ended_at"),
    endReason: text("end_reason"),
    /** When its end was put on record, by the database's clock: `endedAt` is what whoever held the call says. */
    closedAt: moment("closed_at"),
    /** The number that the next event gets; whoever holds this row's lock may hand out numbers. */
    nextSequence: integer("next_sequence").notNull(),
    /** Fewer than the numbers handed out while some have not arrived. */
    eventCount: integer("event_count").notNull(),
    /**
     * When anything last arrived, by the database's clock. In no index, as none of the columns that every event
     * changes is: PostgreSQL then changes the row within its page, and no index with it.
     */
    lastActiveAt: moment("last_active_at").notNull().defaultNow(),
    /** Whether a job waits that will have the call recorded with all that is committed by then. */
    newsQueued: boolean("news_queued").notNull().default(false),
  },
  // Lists read these backwards, newest first.
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("calls_by_external_id")
      .on(table.workspaceId, table.platform, table.externalId)
      .where(sql`${table.externalId} is not null`),
    index("calls_by_start").on(table.workspaceId, table.startedAt, table.id),
    // So that what is simulated can be taken off a count that reads the index above alone.
    index("calls_simulated_by_start")
      .on(table.workspaceId, table.startedAt)
      .where(sql`${table.mocks} is not null`),
    index("calls_of_agent_in_channel_by_start").on(
      table.workspaceId,
      table.agent,
      table.channel,
      table.startedAt,
      table.id,
    ),
    index("calls_in_channel_by_start").on(table.workspaceId, table.channel, table.startedAt, table.id),
    index("calls_active_in_workspace")
      .on(table.workspaceId, table.startedAt, table.id)
      .where(sql`${table.status} = 'active'`),
    // So that whoever asks to be forgotten is found by their number, however it was written.
    index("calls_by_bare_caller")
      .on(table.workspaceId, sql`translate(${table.from}, ' -.()/', '')`)
      .where(sql`${table.from} is not null`),
    index("calls_ended_by_closing")
      .on(table.workspaceId, table.closedAt)
      .where(sql`${table.status} = 'ended'`),
  ],
);
