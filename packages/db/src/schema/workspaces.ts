import type { PersonalData, Plan } from "@callhook/core";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";

export const workspaces = pgTable(
  "workspaces",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    plan: text("plan").$type<Plan>().notNull(),
    /**
     * The longest that any plan it was on keeps calls, so that a downgrade deletes nothing;
     * 0 where the plan alone decides, null for ever.
     */
    keptForDays: integer("kept_for_days").default(0),
    /** Whose subscriptions are this workspace's, unless they name another. */
    billingCustomer: text("billing_customer"),
    /** What is replaced in the records of calls that have ended; nothing by default. */
    redactedKinds: text("redacted_kinds").array().$type<PersonalData[]>().notNull().default([]),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [index("workspaces_by_billing_customer").on(table.billingCustomer)],
);
