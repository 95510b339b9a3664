import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { environmentVariables } from "./environment-variables.ts";
import { environments } from "./environments.ts";

/** What a variable is in an environment other than production. */
export const environmentValues = pgTable(
  "environment_values",
  {
    workspaceId: text("workspace_id").notNull(),
    name: text("name").notNull(),
    environmentId: text("environment_id").notNull(),
    value: text("value").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.name, table.environmentId] }),
    index("environment_values_of_environment").on(table.workspaceId, table.environmentId),
    foreignKey({
      name: "environment_values_of_variable",
      columns: [table.workspaceId, table.name],
      foreignColumns: [environmentVariables.workspaceId, environmentVariables.name],
    }).onDelete("cascade"),
    foreignKey({
      name: "environment_values_in_environment",
      columns: [table.workspaceId, table.environmentId],
      foreignColumns: [environments.workspaceId, environments.id],
    }).onDelete("cascade"),
  ],
);
