import { foldTranscript, personalDataKinds, redactWith } from "@callhook/core";
import { expect, test } from "vitest";
import { auditRepository } from "../audit/audit-repository.ts";
import { callRepository } from "../calls/call-repository.ts";
import { echoInbox } from "../echo/echo-inbox.ts";
import { callLedger } from "../ledger/call-ledger.ts";
import { aClaim } from "../testing/a-claim.ts";
import { aSuccess } from "../testing/an-outcome.ts";
import { queryRows } from "../testing/query-rows.ts";
import { startACall } from "../testing/start-a-call.ts";
import { agentSays, callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { redactionSetting } from "./redaction-setting.ts";

const { database } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const calls = callRepository(scope);
const card = "4111 1111 1111 1111";
const phone = "+14155550134";
const redact = redactWith(new Set(personalDataKinds));

/** A call in every part of which a card or phone number stands, recorded while it went on. */
async function aTellingCall(): Promise<string> {
  const { id: callId } = await startACall(calls, { from: phone, variables: { callback: phone } });
  const outcome = aSuccess({ toolCallId: "t1", value: { card } });
  const steps = [
    callerSays(`It is ${card}`),
    toolCalled("t1"),
    toolFinished("t1", outcome),
    agentSays(phone),
  ];
  await calls.append({ callId, events: steps });
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  const claim = aClaim({ callId });
  const ledger = callLedger(database);
  const answer = await ledger.claim(claim);
  if (answer.kind !== "run") throw new Error(`It did not run: ${answer.kind}`);
  await ledger.settle({ claim, place: answer.place, outcome, keep: "outcome" });
  const request = { headers: { "x-callhook-call-id": callId }, body: card };
  await echoInbox(database).keep({ workspaceId: "default", request });
  await calls.append({ callId, events: [callEnded()] });
  return callId;
}

async function tablesWith(text: string): Promise<string[]> {
  const tables = await queryRows(
    database,
    "select table_schema || '.' || table_name as name from information_schema.tables " +
      "where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss')",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await queryRows(
      database,
      `select 1 from ${String(name)} as t where t::text like '%${text}%' limit 1`,
    );
    if (rows.length > 0) found.push(String(name));
  }
  return found;
}

test("after it was saved no table keeps what was replaced, and the call can still be read, listed and searched", async () => {
  const callId = await aTellingCall();
  expect(await tablesWith(card)).toContain("public.call_events");
  const events = await calls.events({ callId });
  expect(await calls.saveRedacted({ callId, events, redact })).toMatchObject({ isNews: true });
  expect(await tablesWith(card)).toEqual([]);
  expect(await tablesWith("4155550134")).toEqual([]);

  expect(await calls.get(callId)).toMatchObject({
    from: "[phone number]",
    variables: { callback: "[phone number]" },
    status: "ended",
  });
  const recorded = await calls.recordedTranscript(callId);
  expect(recorded?.turns.map(({ text }) => text)).toEqual(["It is [card number]", "[phone number]"]);
  expect(recorded?.toolCalls[0]?.outcome).toMatchObject({
    status: "succeeded",
    value: { card: "[card number]" },
  });
  expect(recorded).toEqual(foldTranscript(await calls.events({ callId })));
  expect((await calls.list({ search: "4111" })).items).toEqual([]);
  expect((await calls.list({ search: "card number" })).items.map(({ id }) => id)).toEqual([callId]);
});

test("saving it again changes nothing, and what arrives after the end is replaced as well", async () => {
  const callId = await aTellingCall();
  await calls.saveRedacted({ callId, events: await calls.events({ callId }), redact });
  const before = await calls.events({ callId });
  expect(await calls.saveRedacted({ callId, events: before, redact })).toMatchObject({ isNews: false });
  expect(await calls.events({ callId })).toEqual(before);
  const outcome = aSuccess({ toolCallId: "t1", value: { card } });
  await calls.append({ callId, events: [{ type: "late-result-arrived", toolCallId: "t1", outcome }] });
  const events = await calls.events({ callId });
  expect(await calls.saveRedacted({ callId, events, redact })).toMatchObject({ isNews: true });
  expect(await tablesWith(card)).toEqual([]);
});

test("a call that was removed meanwhile is not brought back", async () => {
  const callId = await aTellingCall();
  const events = await calls.events({ callId });
  await calls.remove(callId);
  await expect(calls.saveRedacted({ callId, events, redact })).rejects.toMatchObject({ code: "not-found" });
});

test("a workspace replaces nothing until it says so, and what it chose is on record, once", async () => {
  const setting = redactionSetting(scope);
  expect(await setting.read()).toEqual([]);
  await setting.write(["phone-number", "card-number", "phone-number"]);
  await setting.write(["card-number", "phone-number"]);
  expect(await setting.read()).toEqual(["card-number", "phone-number"]);
  const entries = (await auditRepository(scope).list({ action: "workspace.redaction-changed" })).items;
  expect(entries.map(({ details }) => details)).toEqual([{ from: [], to: ["card-number", "phone-number"] }]);
  await expect(redactionSetting({ database, workspaceId: "nowhere" }).read()).rejects.toMatchObject({
    code: "not-found",
  });
});
