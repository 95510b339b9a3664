import { beforeAll, expect, test } from "vitest";
import { callRepository } from "../../calls/call-repository.ts";
import { queryRows } from "../../testing/query-rows.ts";
import { useTestDatabase } from "../../testing/test-database.ts";
import { seedMany } from "./seed-many.ts";

const { database, url } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const calls = callRepository(scope);
const now = new Date("2026-06-01T00:00:00.000Z");

beforeAll(() => seedMany({ scope, url, calls: 2_000, now }));

test("many calls are written with their record, over half a year, and read back as any others", async () => {
  const { items } = await calls.list({ limit: 100 });
  expect(items).toHaveLength(100);
  for (const { id, status, openingWords, turnCount } of items.slice(0, 5)) {
    expect(status).toBe("ended");
    const transcript = await calls.recordedTranscript(id);
    expect(transcript?.turns).toHaveLength(turnCount);
    expect(transcript?.turns[0]?.text).toBe(openingWords);
  }
  const old = await calls.list({ to: "2025-12-10T00:00:00.000Z" });
  expect(old.items.length).toBeGreaterThan(20);
});

test("there is something of everything that the list can be narrowed to", async () => {
  for (const filter of [
    { slow: true },
    { interrupted: true },
    { flagged: true },
    { toolOutcome: "failed" },
    { toolOutcome: "succeeded" },
    { agent: "assistant" },
    { channel: "platform" },
    { search: "limescale" },
    { search: '"leak under the kitchen sink"' },
  ] as const)
    expect((await calls.list(filter)).items.length, JSON.stringify(filter)).toBeGreaterThan(3);
});

test("what is counted beside a transcript is what is in it", async () => {
  const rows = await queryRows(
    database,
    `select count(*)::int as wrong from transcripts where tool_call_count <>
      (select count(*) from tool_calls where tool_calls.call_id = transcripts.call_id)`,
  );
  expect(rows).toEqual([{ wrong: 0 }]);
});

test("where the time of what was sent went adds up, and what was not sent took none", async () => {
  const [row] = await queryRows(
    database,
    `select count(first_byte_ms)::int as sent,
      (count(*) filter (where queue_ms + dns_ms + connect_ms + tls_ms + first_byte_ms + body_ms <> duration_ms or first_byte_ms < 0))::int as wrong,
      (count(*) filter (where failure_reason = 'needs-confirmation' and first_byte_ms is not null))::int as unsent
      from tool_calls`,
  );
  expect(row).toMatchObject({ wrong: 0, unsent: 0 });
  expect(Number(row?.["sent"])).toBeGreaterThan(1_000);
});

test("no list reads or sorts all there is, whatever it is narrowed by, and no caller is looked for among all calls", async () => {
  for (const [condition, index] of [
    ["failed_tool_call_count > 0", "transcripts_failed_by_start"],
    ["slowest_tool_call_ms >= 2000", "transcripts_slow_by_start"],
    ["interrupted", "transcripts_interrupted_by_start"],
    ["flagged", "transcripts_flagged_by_start"],
  ]) {
    const plan = await planOf(`select call_id from transcripts where workspace_id = 'default' and ${condition}
      order by started_at desc, call_id desc limit 31`);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan|Sort/);
  }
  const [used] = await queryRows(database, "select tool_id from tool_calls limit 1");
  const tool = await planOf(`select distinct on (call_started_at, call_id) call_id from tool_calls
    where workspace_id = 'default' and tool_id = '${String(used?.["tool_id"])}' order by call_started_at desc, call_id desc limit 31`);
  expect(tool).toContain("tool_calls_of_tool_by_call");
  expect(tool).not.toMatch(/Seq Scan|Sort/);
  const caller = await planOf(`select id from calls where workspace_id = 'default' and
    translate(caller, ' -.()/', '') = translate('+1 200 000 0037', ' -.()/', '') order by id limit 1001`);
  expect(caller).toContain("calls_by_bare_caller");
  const words = await planOf(`select call_id from transcripts where workspace_id = 'default' and
    search_words(workspace_id, started_at, flagged, marks, spoken_text) @@ '''leak'' & ''#0 default 494000'''::tsquery
    limit 2001`);
  expect(words).toContain("transcripts_by_words");
  expect(words).not.toMatch(/Seq Scan/);
});

async function planOf(query: string): Promise<string> {
  const rows = await queryRows(database, `explain ${query}`);
  return rows.map((row) => String(row["QUERY PLAN"])).join("\n");
}
