import type { AgentId } from "@callhook/core";
import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { jsonValue, moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

export const agents = pgTable(
  "agents",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    id: text("id").$type<AgentId>().notNull(),
    name: text("name").notNull(),
    instructions: text("instructions").notNull(),
    greeting: text("greeting").notNull(),
    /** The rest of what decides how it behaves; what is missing in an older row has its default. */
    settings: jsonValue("settings").notNull().default({}),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);
