import { foldTranscript } from "@callhook/core";
import { agentRepository, callAnalysisRepository, callRepository } from "@callhook/db";
import {
  agentSays,
  callEnded,
  callerSays,
  startACall,
  toolCalled,
  toolFinished,
  useTestDatabase,
} from "@callhook/db/testing";
import { expect, test } from "vitest";
import { analyseCall } from "./analyse-call.ts";

const { database } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const calls = callRepository(scope);
const analyses = callAnalysisRepository(scope);

const request = (callId: string, again: boolean) =>
  analyseCall({ database, request: { workspaceId: "default", callId, again } });

async function analyse(callId: string, again = false) {
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  return request(callId, again);
}

async function anEndedCall(): Promise<string> {
  const { id: callId } = await startACall(calls);
  const events = [callerSays("Book me in for Tuesday."), agentSays("I've booked it."), callEnded()];
  await calls.append({ callId, events });
  return callId;
}

test("an ended call is analysed once, however often it is asked for", async () => {
  const callId = await anEndedCall();
  expect(await analyse(callId)).toBe("analysed");
  const analysis = await analyses.get(callId);
  expect(analysis).toMatchObject({
    title: "Book me in for Tuesday.",
    success: "failure",
    unbackedClaims: [{ sequence: 3, quote: "I've booked it." }],
    madeBy: "rules",
    eventCount: 4,
  });
  expect(await analyse(callId)).toBe("unchanged");
  expect(await analyses.get(callId)).toEqual(analysis);
});

test("what arrives after the end has a call analysed anew", async () => {
  const { id: callId } = await startACall(calls);
  const booking = [toolCalled("t1", "tool_1"), callEnded()];
  await calls.append({ callId, events: [callerSays("Do you come out here?"), ...booking] });
  await analyse(callId);
  expect(await analyses.get(callId)).toMatchObject({ success: "unknown" });
  await calls.append({ callId, events: [toolFinished("t1")] });
  expect(await analyse(callId)).toBe("analysed");
  expect(await analyses.get(callId)).toMatchObject({ success: "success", eventCount: 5 });
});

test("asked for again, it is made anew by today's settings", async () => {
  const { id: callId } = await startACall(calls);
  const booking = [toolCalled("t1", "tool_1"), toolFinished("t1"), callEnded()];
  await calls.append({ callId, events: [callerSays("Hello"), ...booking] });
  await analyse(callId);
  expect(await analyses.get(callId)).toMatchObject({ collectedData: [] });
  const dataFields = [{ name: "zip_code", type: "string" as const, description: "Where the caller lives." }];
  await agentRepository(scope).update({ id: "receptionist", analysis: { dataFields } });
  expect(await analyse(callId, true)).toBe("analysed");
  expect(await analyses.get(callId)).toMatchObject({ collectedData: [{ name: "zip_code", value: "94110" }] });
});

test("a call is not read before it is recorded, since what is not to be kept is replaced then", async () => {
  const callId = await anEndedCall();
  expect(await request(callId, true)).toBe("unchanged");
  expect(await analyses.get(callId)).toBeNull();
  expect(await analyse(callId)).toBe("analysed");
});

test("a call that goes on, or is gone, is left alone", async () => {
  const { id: callId } = await startACall(calls);
  expect(await analyse(callId)).toBe("unchanged");
  expect(await analyses.get(callId)).toBeNull();
  expect(await request("call_gone", false)).toBe("unchanged");
});
