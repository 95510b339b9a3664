import type { Plan } from "@callhook/core";
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

/** What the billing provider last said of each subscription; a workspace gets the highest plan among its own. */
export const billingSubscriptions = pgTable(
  "billing_subscriptions",
  {
    id: text("id").primaryKey(),
    /** Null until it is known whom it is for: the subscription may be heard of before the checkout that names them. */
    workspaceId: text("workspace_id").references(() => workspaces.id, { onDelete: "cascade" }),
    customer: text("customer").notNull(),
    /** Null while nothing is paid for yet, `free` when it is over. */
    plan: text("plan").$type<Plan>(),
    /** When the newest event about it was made; an older one that comes late changes nothing. */
    changedAt: moment("changed_at").notNull(),
    /** Set by its deletion, after which nothing is heard of it. */
    endedAt: moment("ended_at"),
  },
  (table) => [index("billing_subscriptions_of_workspace").on(table.workspaceId)],
);
