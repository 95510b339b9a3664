import type { AgentId, BodyFormat, HttpMethod, InterruptionMode } from "@callhook/core";
import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { jsonValue, moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

/** A violation of this index means that somebody else took the function name first. */
export const functionNameIndex = "tools_function_name_in_workspace";

export const tools = pgTable(
  "tools",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    id: text("id").notNull(),
    functionName: text("function_name").notNull(),
    name: text("name").notNull(),
    description: text("description").notNull(),
    method: text("method").$type<HttpMethod>().notNull(),
    url: text("url").notNull(),
    parameters: jsonValue("parameters").notNull(),
    bodyFormat: text("body_format").$type<BodyFormat>().notNull(),
    responseTimeoutSeconds: doublePrecision("response_timeout_seconds").notNull(),
    interruptions: text("interruptions").$type<InterruptionMode>().notNull(),
    /** The rest of the draft; what is missing in an older row has its default. */
    settings: jsonValue("settings").notNull().default({}),
    agentTargets: text("agent_targets").array().$type<AgentId[]>().notNull(),
    version: integer("version").notNull(),
    enabled: boolean("enabled").notNull(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex(functionNameIndex).on(table.workspaceId, sql`lower(${table.functionName})`),
    index("tools_by_creation").on(table.workspaceId, table.createdAt, table.id),
  ],
);
