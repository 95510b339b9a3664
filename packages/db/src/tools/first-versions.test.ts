import { toolDraftSchema } from "@callhook/core";
import { aFullToolDraft, aParameter, aToolDraft } from "@callhook/core/testing";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { migrate } from "../migrate.ts";
import { createEmptyDatabase } from "../testing/empty-database.ts";
import { columnsOfDraft } from "./tool-row.ts";

const migrations = join(import.meta.dirname, "..", "..", "migrations");
const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });

/** A database as it was before there were versions. */
async function olderDatabase() {
  const database = await createEmptyDatabase();
  onTestFinished(() => database.drop());
  const folder = mkdtempSync(join(tmpdir(), "callhook-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(migrations, folder, { recursive: true });
  const path = join(folder, "meta", "_journal.json");
  const journal = journalSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  const first = journal.entries.findIndex(({ tag }) => tag.endsWith("_tool_versions"));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, first) }));
  const client = postgres(database.url, { max: 1, onnotice: () => {} });
  await applyMigrations(drizzle(client), { migrationsFolder: folder });
  await client.end();
  return database;
}

test("what every tool is when versions begin to be kept is a version of it, with every field", async () => {
  const { url, sql } = await olderDatabase();
  const drafts = [
    aFullToolDraft(),
    aToolDraft({ name: "Bare", description: 'Says "hi" \\ and goes.' }),
    aToolDraft({ parameters: [aParameter({ source: { from: "constant", value: '}\0",\ud800{' } })] }),
  ];
  await sql`insert into workspaces (id, name, plan) values ('w', 'W', 'plus')`;
  for (const [index, draft] of drafts.entries()) {
    const { settings, ...columns } = columnsOfDraft(draft);
    await sql`
      insert into tools (workspace_id, id, function_name, name, description, method, url, parameters, body_format,
        response_timeout_seconds, interruptions, agent_targets, settings, version, enabled, created_at, updated_at)
      values ('w', ${`tool_${index}`}, ${`f_${index}`}, ${columns.name}, ${columns.description}, ${columns.method},
        ${columns.url}, ${JSON.stringify(columns.parameters)}::text::json, ${columns.bodyFormat},
        ${columns.responseTimeoutSeconds}, ${columns.interruptions}, ${sql.array(columns.agentTargets)},
        ${index === 1 ? "{}" : JSON.stringify(settings)}::text::json, ${index + 3}, true, now(), '2026-01-05T09:00:00Z')`;
  }
  await migrate({ url });
  const versions = await sql`
    select tool_id, version, function_name, author_name, saved_at, draft::text from tool_versions order by tool_id`;
  expect(versions).toMatchObject(
    drafts.map((_, index) => ({
      tool_id: `tool_${index}`,
      version: index + 3,
      function_name: `f_${index}`,
      author_name: "Callhook",
      saved_at: new Date("2026-01-05T09:00:00Z"),
    })),
  );
  expect(versions.map(({ draft }) => toolDraftSchema.parse(JSON.parse(String(draft))))).toEqual(drafts);
});
