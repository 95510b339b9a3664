import { pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";

/** The billing provider's events that were handled already, since it sends each at least once. */
export const billingEvents = pgTable("billing_events", {
  id: text("id").primaryKey(),
  type: text("type").notNull(),
  createdAt: moment("created_at").notNull(),
  handledAt: moment("handled_at").notNull().defaultNow(),
});
