import { randomUUID } from "node:crypto";
import { request } from "node:http";
import {
  agentRepository,
  callRepository,
  defaultWorkspaceId,
  lineAccess,
  workspaceRepository,
} from "@callhook/db";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import twilio from "twilio";
import { WebSocket } from "ws";
import { startApi } from "../../testing/start-api.ts";
import { connectAsTwilio, postAsTwilio } from "../testing/as-twilio.ts";
import { findElement, readTwiml } from "../testing/read-twiml.ts";
import { addTwilioLine, twilioAccount, twilioPublicUrl, twilioVariables } from "../testing/twilio-line.ts";
import { dialAsTwilio } from "../testing/twilio-phone.ts";

let api: Awaited<ReturnType<typeof startApi>>;
let lineId: string;
beforeAll(async () => {
  api = await startApi(twilioVariables);
  lineId = await addTwilioLine({ api });
});
afterAll(() => api.close());

const target = () => ({ url: api.url, publicUrl: twilioPublicUrl });
const dial = () => dialAsTwilio({ target: target(), account: twilioAccount });
const ringing = (overrides: Record<string, string> = {}) => ({
  CallSid: `CA${randomUUID().replaceAll("-", "")}`,
  AccountSid: twilioAccount.accountSid,
  From: "+14155550134",
  To: twilioAccount.number,
  CallStatus: "ringing",
  ...overrides,
});
function post(path: string, parameters: Record<string, string>, signature?: string) {
  return postAsTwilio({
    target: target(),
    account: twilioAccount,
    path,
    parameters,
    ...(signature !== undefined && { signature }),
  });
}
const eventsOf = (callId: string) =>
  callRepository({ database: api.database, workspaceId: defaultWorkspaceId }).events({ callId });
const elements = async (response: Response) => readTwiml(await response.text()).map(({ name }) => name);
const relayUrlOf = (document: string) => findElement(document, "ConversationRelay").attributes["url"] ?? "";
const connect = (relayUrl: string, signature?: string) =>
  connectAsTwilio({
    target: target(),
    account: twilioAccount,
    relayUrl,
    onText: () => undefined,
    ...(signature !== undefined && { signature }),
  });

test("Twilio listens for the words of the line and of the agent who answers it", async () => {
  const agents = agentRepository({ database: api.database, workspaceId: defaultWorkspaceId });
  await agents.update({ id: "receptionist", speech: { hints: ["Rooter & Sons"] } });
  const document = await (await post("/channels/twilio/voice", ringing())).text();
  const { hints = "" } = findElement(document, "ConversationRelay").attributes;
  expect(hints.split(",")).toContain("Rooter & Sons");
  await agents.update({ id: "receptionist", speech: { hints: [] } });
});

test("what Twilio did not sign does nothing, at any of the three addresses", async () => {
  const forged = twilio.getExpectedTwilioSignature(
    "another token",
    `${twilioPublicUrl}/channels/twilio/voice`,
    ringing(),
  );
  for (const signature of ["", forged, "x".repeat(28)]) {
    const response = await post("/channels/twilio/voice", ringing(), signature);
    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringContaining("not signed by Twilio"),
    ]);
    expect((await post("/channels/twilio/action?call=x&attempt=1", ringing(), signature)).status).toBe(403);
  }
  const relay = relayUrlOf(await (await post("/channels/twilio/voice", ringing())).text());
  await expect(connect(relay, forged)).rejects.toThrow("refused with 403");
});

test("a number that is nobody's is refused like a wrong signature", async () => {
  const response = await post("/channels/twilio/voice", ringing({ To: "+14155550999" }));
  expect(response.status).toBe(403);
});

test("Twilio asking twice about one call gets one call", async () => {
  const parameters = ringing();
  const documents = [1, 2].map(async () => (await post("/channels/twilio/voice", parameters)).text());
  const [first = "", second = ""] = await Promise.all(documents);
  expect(findElement(first, "Parameter").attributes).toEqual(findElement(second, "Parameter").attributes);
  const { value: callId = "" } = findElement(first, "Parameter").attributes;
  expect(await eventsOf(callId)).toMatchObject([
    {
      type: "call-started",
      channel: "phone",
      platform: "twilio",
      from: "+14155550134",
      to: twilioAccount.number,
    },
  ]);
});

test("a line is known to be its account's once a request was signed with its token", async () => {
  const isVerified = async () => {
    const { accountSid: accountId, number: to } = twilioAccount;
    return (await lineAccess(api.database).findTwilio({ accountId, to })).map((line) => line.isVerified);
  };
  await dial();
  expect(await isVerified()).toEqual([true]);
});

test("an upgrade opens one connection, once, to the call that it names, and soon", async () => {
  const mine = await dial();
  const { callSid } = mine;
  const others = await (await post("/channels/twilio/voice", ringing())).text();
  // Somebody who saw another call's upgrade speaks of their own call in it.
  const stolen = await connect(relayUrlOf(others));
  const setup = {
    type: "setup",
    accountSid: twilioAccount.accountSid,
    callSid,
    customParameters: { callId: mine.callId },
  };
  stolen.socket.send(JSON.stringify(setup));
  expect(await stolen.closed).toEqual({ code: 1008 });

  const again = await (await post("/channels/twilio/voice", ringing({ CallSid: callSid }))).text();
  const first = await connect(relayUrlOf(again));
  first.socket.send(JSON.stringify(setup));
  // The newer connection has the call, the older one is let go.
  expect(await mine.closed()).toEqual({ code: 1000 });
  const replayed = await connect(relayUrlOf(again));
  replayed.socket.send(JSON.stringify(setup));
  expect(await replayed.closed).toEqual({ code: 1008 });
  expect(first.socket.readyState).toBe(WebSocket.OPEN);
  first.socket.close();

  const expired = relayUrlOf(again).replace(/expires=\d+/, "expires=1700000000");
  await expect(connect(expired)).rejects.toThrow("refused with 403");
});

test("a socket that floods, or sends too much, is closed", async () => {
  const open = async () =>
    connect(relayUrlOf(await (await post("/channels/twilio/voice", ringing())).text()));
  const flood = await open();
  for (let time = 0; time <= 100; time += 1) flood.socket.send("nonsense");
  expect(await flood.closed).toEqual({ code: 1008 });
  const large = await open();
  large.socket.send("x".repeat(3_000_000));
  expect(await large.closed).toEqual({ code: 1009 });
});

test("an upgrade elsewhere, to something else, or to a foreign host is answered and lets go of its socket", async () => {
  const ask = (path: string, headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const asked = request(`${api.url}${path}`, { headers: { connection: "Upgrade", ...headers } });
      asked.on("response", (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.on("error", reject);
      asked.end();
    });
  const socket = {
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
  };
  expect(await ask("/healthz", socket)).toBe(200);
  expect(await ask("/healthz", { upgrade: "h2c" })).toBe(200);
  expect(await ask("/channels/twilio/relay", socket)).toBe(403);
  expect(await ask("/channels/twilio/relay", {})).toBe(400);
  expect(await ask("/channels/twilio/relay", { ...socket, host: "evil.example" })).toBe(403);
  expect(await ask("/channels/twilio/relay", { ...socket, origin: "https://evil.example" })).toBe(403);
});

test("callers of a line that is switched off hear a polite sentence, and there is no call", async () => {
  await api.client.lines.setEnabled.mutate({ lineId, enabled: false });
  const response = await post("/channels/twilio/voice", ringing());
  expect(response.status).toBe(200);
  expect(await elements(response)).toEqual(["Response", "Say", "Hangup"]);
  await api.client.lines.setEnabled.mutate({ lineId, enabled: true });
});

test("a call that the plan has no room for hears a polite sentence, not an error", async () => {
  const workspaces = workspaceRepository(api.database);
  await workspaces.setPlan({ workspaceId: defaultWorkspaceId, plan: "free" });
  const answers = await Promise.all(
    Array.from({ length: 12 }, async () => elements(await post("/channels/twilio/voice", ringing()))),
  );
  await workspaces.setPlan({ workspaceId: defaultWorkspaceId, plan: "plus" });
  expect(answers).toContainEqual(["Response", "Say", "Hangup"]);
});

test("without a public https address no call is taken, and it says what to set", async () => {
  for (const [publicUrl, words] of [
    [undefined, "PUBLIC_URL is not set"],
    ["http://callhook.example.com", "begin with https://"],
  ] as const) {
    const other = await startApi({
      DATABASE_URL: api.databaseUrl,
      CALLHOOK_SECRET_KEY: "k".repeat(32),
      ...(publicUrl !== undefined && { PUBLIC_URL: publicUrl }),
    });
    const response = await fetch(`${other.url}/channels/twilio/voice`, { method: "POST", body: "" });
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining(words)]);
    await other.close();
  }
});

test("keys are one answer, by keypad", async () => {
  const caller = await dial();
  caller.press("94110#");
  await vi.waitFor(
    async () =>
      expect(await eventsOf(caller.callId)).toContainEqual(
        expect.objectContaining({ type: "caller-spoke", text: "94110", by: "keypad" }),
      ),
    5_000,
  );
  await caller.hangUp();
});

test("a session that breaks off again and again is given up, one that was steady is not", async () => {
  const caller = await dial();
  const broken = { SessionStatus: "failed", CallStatus: "in-progress" };
  const steady = await caller.action({ ...broken, SessionDuration: "60" });
  expect(findElement(steady, "Connect").attributes["action"]).toContain("attempt=1");
  expect(await caller.reconnect()).toBe(true);
  expect(await caller.reconnect()).toBe(true);
  expect(await caller.reconnect()).toBe(false);
  expect((await eventsOf(caller.callId)).at(-1)).toMatchObject({
    type: "call-ended",
    reason: "connection-lost",
  });
});
