import { type CallFilter, callRepository, type Database, toolRepository } from "@callhook/db";

/** Something that is asked of the calls list; `run` answers how many calls came. */
export type Question = { name: string; run: () => Promise<number> };

const pageSize = 30;
const dayMs = 86_400_000;

/** One of each filter that is offered, several at once, and words that many, few and no calls have. */
export async function questionsOf(scope: { database: Database; workspaceId: string }): Promise<Question[]> {
  const calls = callRepository(scope);
  const { items: tools } = await toolRepository(scope).list({ limit: 100 });
  const toolId = tools[0]?.id ?? "";
  const { items } = await calls.list({ limit: 100 });
  const spoken = items.map(({ openingWords }) => openingWords ?? "").join("\n");
  const rareName = /this is \w+ (?<name>\w+)/.exec(spoken)?.groups?.["name"] ?? "zeppelin";
  const reference = /\b\d{8}\b/.exec(spoken)?.[0] ?? "zeppelin";
  const from = items.findLast((call) => call.from !== null)?.from ?? "";
  const monthsAgo = (months: number) => new Date(Date.now() - months * 30 * dayMs).toISOString();
  const middle = await calls.list({ to: monthsAgo(3), limit: pageSize });
  const filters: [name: string, filter: CallFilter][] = [
    ["newest", {}],
    ["a later page", { cursor: middle.nextCursor ?? undefined }],
    ["agent", { agent: "assistant" }],
    ["channel", { channel: "simulator" }],
    ["status: ended", { status: "ended" }],
    ["status: live (none)", { status: "active" }],
    ["tool", { toolId }],
    ["a tool call failed", { toolOutcome: "failed" }],
    ["slow", { slow: true }],
    ["interrupted", { interrupted: true }],
    ["flagged", { flagged: true }],
    ["dates", { from: monthsAgo(4), to: monthsAgo(2) }],
    ["agent and channel (none)", { agent: "assistant", channel: "phone" }],
    ["tool that failed", { toolId, toolOutcome: "failed" }],
    ["slow, interrupted, flagged", { slow: true, interrupted: true, flagged: true }],
    ["search: a word of most calls", { search: "street" }],
    ["search: a word of many", { search: "leak" }],
    ["search: a word of some", { search: "limescale" }],
    ["search: a rare name", { search: rareName }],
    ["search: a word of none", { search: "zeppelin" }],
    ["search: two words", { search: "boiler saturday" }],
    ["search: a phrase", { search: '"leak under the kitchen"' }],
    ["search: a phrase of none", { search: '"kitchen the under"' }],
    ["search: a number", { search: from }],
    ["search: a word of one", { search: reference }],
    ["search: a common word and slow", { search: "street", slow: true }],
    ["search: a rare word and flagged", { search: rareName, flagged: true }],
    ["search: a later page", { search: "leak", to: monthsAgo(3) }],
    ["several, a later page", { agent: "receptionist", toolOutcome: "failed", to: monthsAgo(3) }],
    ["search and flagged", { search: "drain", flagged: true }],
  ];
  const [newest] = items;
  return [
    {
      name: "one call by its key",
      run: async () => {
        await calls.get(newest?.id ?? "");
        return 1;
      },
    },
    ...filters.map(([name, filter]) => ({
      name,
      run: async () => (await calls.list({ limit: pageSize, ...filter })).items.length,
    })),
  ];
}
