import { createEngine } from "@callhook/core/engine";
import { aTool, startEndpoint } from "@callhook/core/testing";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { connectionOf, openDatabase } from "../database.ts";
import { aSuccess } from "../testing/an-outcome.ts";
import { aClaim } from "../testing/a-claim.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { callLedger } from "./call-ledger.ts";

const { database, url } = useTestDatabase();
const another = openDatabase({ url });
afterAll(() => another.close());
const [here, elsewhere] = [callLedger(database), callLedger(another)];

test("who gives up waiting stops asking the database", async () => {
  const claim = aClaim({ callId: "given-up" });
  await here.claim(claim);
  const answer = await elsewhere.claim(claim);
  const isGivenUp = vi.fn<() => boolean>().mockReturnValueOnce(false).mockReturnValue(true);
  expect(answer.kind === "running" && (await answer.outcome(isGivenUp))).toBeNull();
  expect(isGivenUp).toHaveBeenCalledTimes(2);
});

test("who waits for a conversation that was removed does not wait for ever", async () => {
  const claim = aClaim({ callId: "removed", leaseMs: 300_000 });
  await here.claim(claim);
  const answer = await elsewhere.claim(claim);
  await connectionOf(database).execute("delete from ledger_conversations where call_id = 'removed'");
  expect(answer.kind === "running" && (await answer.outcome(() => false))).toBeNull();
});

test("settling twice changes nothing: the first outcome stands", async () => {
  const claim = aClaim({ callId: "settled-twice" });
  const answer = await here.claim(claim);
  const place = answer.kind === "run" ? answer.place : 0;
  await here.settle({ claim, place, outcome: aSuccess({ toolCallId: "toolcall_1" }), keep: "outcome" });
  await elsewhere.settle({ claim, place, outcome: null, keep: "nothing" });
  expect(await elsewhere.claim(claim)).toMatchObject({ kind: "ended", outcome: { status: "succeeded" } });
});

test("two engines on two databases' connections send a repeated tool call once", async () => {
  const endpoint = await startEndpoint({ handler: { delayMs: 50, json: { slot: 3 } } });
  const engines = [here, elsewhere].map((ledger) => createEngine({ allowHosts: [endpoint.host], ledger }));
  onTestFinished(async () => {
    await Promise.all(engines.map((engine) => engine.close()));
    await endpoint.close();
  });
  const tool = aTool({ url: `${endpoint.url}/book` });
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const context = { callId: "call_engines", toolCallId: `toolcall_${index}` };
      return engines[index % 2]?.execute({ tool, arguments: {}, context });
    }),
  );
  expect(endpoint.requests).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome?.replay === null)).toHaveLength(1);
  for (const [index, outcome] of outcomes.entries()) {
    expect(outcome).toMatchObject({
      status: "succeeded",
      value: { slot: 3 },
      toolCallId: `toolcall_${index}`,
    });
  }
});

test("a ledger without its database says so, and nothing is sent without it", async () => {
  const nowhere = openDatabase({ url: "postgres://nobody@127.0.0.1:1/none" });
  onTestFinished(() => nowhere.close());
  await expect(callLedger(nowhere).claim(aClaim())).rejects.toMatchObject({ code: "unavailable" });
});
