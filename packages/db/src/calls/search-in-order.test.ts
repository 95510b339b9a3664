import { foldTranscript } from "@callhook/core";
import { beforeAll, expect, test } from "vitest";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded, callerSays } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { seedMany } from "../seed/many/seed-many.ts";
import { callRepository } from "./call-repository.ts";

const { database, url } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const calls = callRepository(scope);

async function aCall(text: string, at: string): Promise<string> {
  const { id: callId } = await startACall(calls, { at });
  await calls.append({
    callId,
    events: [
      { ...callerSays(text), at },
      { ...callEnded(), at },
    ],
  });
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  return callId;
}

beforeAll(() => seedMany({ scope, url, calls: 3_000, now: new Date("2026-06-01T00:00:00.000Z") }));

test("words in order are looked for page by page, until the oldest call was looked at", async () => {
  const oldest = await aCall("The water main has a valve that leaks", "2025-01-01T10:00:00.000Z");
  const newest = await aCall("There is a valve at the water main", "2026-06-02T10:00:00.000Z");
  const found: string[] = [];
  let pages = 0;
  let cursor: string | undefined;
  do {
    const page = await calls.list({ search: '"water main" valve', cursor });
    found.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
    pages += 1;
  } while (cursor !== undefined);
  // Some hundreds of the others have the three words, in another order.
  expect(found).toEqual([newest, oldest]);
  expect(pages).toBeGreaterThan(1);
  expect(pages).toBeLessThan(5);
});
