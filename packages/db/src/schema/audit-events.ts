import type { AuditAction } from "@callhook/core";
import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { jsonValue, moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

/** Who did what, and from where. Rows are added and, when their time is up, removed; never changed. */
export const auditEvents = pgTable(
  "audit_events",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    id: text("id").notNull(),
    at: moment("at").notNull().defaultNow(),
    /** Such as `tool.created`, `member.removed`, `session.started`. */
    action: text("action").$type<AuditAction>().notNull(),
    actorKind: text("actor_kind").$type<"person" | "api-key" | "operator" | "billing" | "system">().notNull(),
    actorId: text("actor_id"),
    /** As it was called then: the log must read well when the person or key is gone. */
    actorName: text("actor_name").notNull(),
    subjectKind: text("subject_kind"),
    subjectId: text("subject_id"),
    subjectName: text("subject_name"),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    /** What else tells the story, such as a role's old and new value. Never a secret, never what was said. */
    details: jsonValue("details").notNull().default({}),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("audit_events_by_time").on(table.workspaceId, table.at, table.id),
    index("audit_events_of_action_by_time").on(table.workspaceId, table.action, table.at, table.id),
    index("audit_events_of_actor_by_time").on(table.workspaceId, table.actorId, table.at, table.id),
    index("audit_events_of_subject_by_time").on(table.workspaceId, table.subjectId, table.at, table.id),
  ],
);
