import type { Plan } from "@callhook/core";
import { pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";

export const workspaces = pgTable("workspaces", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  plan: text("plan").$type<Plan>().notNull(),
  createdAt: moment("created_at").notNull().defaultNow(),
});
