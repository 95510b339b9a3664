import { eq, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { apiKeyRepository } from "../access/api-key-repository.ts";
import { connectionOf } from "../database.ts";
import { members } from "../schema/members.ts";
import { sessions, users } from "../schema/people.ts";
import { addPerson } from "../testing/add-person.ts";
import { startACall } from "../testing/start-a-call.ts";
import { startLink } from "../testing/start-link.ts";
import { agentSays, callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { type CallNews, listenForCallNews } from "./call-news.ts";
import { callRepository } from "./call-repository.ts";
import type { HeardNews } from "./news-payload.ts";

const { database, url } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });

test("a listener hears of every call that something was added to, and of nothing once it is closed", async () => {
  const heard: CallNews[] = [];
  const listener = await listenForCallNews({ url, onNews: (news) => heard.push(news) });
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [callerSays("hello")] });
  await vi.waitFor(() => expect(heard.map((news) => news.callId)).toEqual([callId, callId]));
  await listener.close();
  await calls.append({ callId, events: [callerSays("anybody?")] });
  await connectionOf(database).execute(sql`select 1`);
  expect(heard).toHaveLength(2);
});

test("news bring along what was added, as it is on record", async () => {
  const heard: HeardNews[] = [];
  const { id: callId } = await startACall(calls);
  const listener = await listenForCallNews({ url, onNews: (news) => heard.push(news) });
  await calls.append({
    callId,
    events: [callerSays(String.raw`"Quoted", \ and`), agentSays("👍\n\0\uD800 'so'")],
  });
  await calls.append({ callId, events: [toolCalled("tool_call_1")] });
  await calls.append({
    callId,
    events: [toolFinished("tool_call_1"), { ...agentSays("Done."), sequence: 9 }],
  });
  await Promise.all(
    [agentSays("One."), agentSays("Two.")].map((event) => calls.append({ callId, events: [event] })),
  );
  await calls.append({ callId, events: [callEnded()] });
  const recorded = await calls.events({ callId, afterSequence: 1 });
  expect(recorded).toHaveLength(8);
  const inOrder = () =>
    heard.flatMap(({ events }) => events ?? []).toSorted((first, second) => first.sequence - second.sequence);
  await vi.waitFor(() => expect(inOrder()).toEqual(recorded));
  await listener.close();
});

test("what is too much for news is for the record to tell", async () => {
  const heard: HeardNews[] = [];
  const { id: callId } = await startACall(calls);
  const listener = await listenForCallNews({ url, onNews: (news) => heard.push(news) });
  for (const length of [7_500, 7_700, 7_800, 7_900, 8_000, 20_000])
    await calls.append({ callId, events: [callerSays("x".repeat(length))] });
  await calls.append({ callId, events: [callerSays("é".repeat(3_700))] });
  await calls.append({ callId, events: [callerSays("é".repeat(4_000))] });
  await vi.waitFor(() => expect(heard).toHaveLength(8));
  expect(heard.map(({ events }) => events?.length ?? "look")).toEqual([
    1,
    1,
    "look",
    "look",
    "look",
    "look",
    1,
    "look",
  ]);
  await listener.close();
});

test("that access has ended or changed is heard before what is added to calls after it", async () => {
  const connection = connectionOf(database);
  const keys = apiKeyRepository({ database, workspaceId: "default" });
  const { id: keyId } = await keys.create({
    name: "CRM",
    scopes: ["calls:read"],
    expiresAt: null,
    requestsPerMinute: null,
  });
  const { userId } = await addPerson({ database, email: "viewer@example.com", role: "viewer" });
  const expiresAt = new Date(Date.now() + 60_000);
  await connection.insert(sessions).values({ id: "session_1", token: "token_1", userId, expiresAt });
  const { id: callId } = await startACall(calls);
  const heard: string[] = [];
  const listener = await listenForCallNews({
    url,
    onNews: () => heard.push("news"),
    onAccessChange: () => heard.push("access"),
  });
  const changes: (() => PromiseLike<unknown>)[] = [
    () => keys.revoke(keyId),
    () => connection.update(members).set({ role: "editor" }).where(eq(members.userId, userId)),
    () => connection.update(sessions).set({ expiresAt: new Date(0) }),
    () => connection.delete(sessions).where(eq(sessions.userId, userId)),
    () => connection.delete(users).where(eq(users.id, userId)),
  ];
  for (const change of changes) {
    await change();
    await calls.append({ callId, events: [callerSays("Hello?")] });
  }
  const words = () => heard.join(" ").replaceAll(/(access ?)+/g, "access ");
  await vi.waitFor(() => expect(words()).toBe("access news ".repeat(5).trim()));
  await listener.close();
});

test("an append that is refused is no news", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [{ ...callerSays("a"), sequence: 2 }] });
  const heard: CallNews[] = [];
  const listener = await listenForCallNews({ url, onNews: (news) => heard.push(news) });
  const refused = calls.append({ callId, events: [callerSays("new"), { ...callerSays("b"), sequence: 2 }] });
  await expect(refused).rejects.toMatchObject({ code: "sequence-conflict" });
  const { id: marker } = await startACall(calls);
  await vi.waitFor(() => expect(heard.map((news) => news.callId)).toContain(marker));
  expect(heard).toHaveLength(1);
  await listener.close();
});

test("a listener whose connection was cut takes up again and says so", async () => {
  const heard: CallNews[] = [];
  const onReconnect = vi.fn();
  const listener = await listenForCallNews({ url, onNews: (news) => heard.push(news), onReconnect });
  expect(onReconnect).not.toHaveBeenCalled();
  await connectionOf(database).execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen %'`,
  );
  await vi.waitFor(() => expect(onReconnect).toHaveBeenCalledOnce(), { timeout: 10_000 });
  const { id: callId } = await startACall(calls);
  await vi.waitFor(() => expect(heard).toMatchObject([{ workspaceId: "default", callId }]));
  await listener.close();
});

test("what comes along with the word that a listener listens again is heard after that, as it would be later", async () => {
  const heard: string[] = [];
  let isLost = false;
  const link = await startLink(url, {
    onRequest: (bytes) => {
      if (isLost && bytes.includes("listen ")) link.hold();
    },
  });
  const onReconnect = () => void heard.push("again");
  const onNews = () => void heard.push("news");
  const listener = await listenForCallNews({ url: link.url, onNews, onReconnect });
  const { id: callId } = await startACall(calls);
  await vi.waitFor(() => expect(heard).toEqual(["news"]));
  isLost = true;
  await connectionOf(database).execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen %'`,
  );
  await vi.waitFor(() => expect(link.heldBytes()).toBeGreaterThan(0), { timeout: 10_000 });
  const listens = link.heldBytes();
  await calls.append({ callId, events: [callerSays("Hello?")] });
  await vi.waitFor(() => expect(link.heldBytes()).toBeGreaterThan(listens));
  link.letGo();
  await calls.append({ callId, events: [callerSays("Anybody?")] });
  await vi.waitFor(() => expect(heard).toEqual(["news", "again", "news", "news"]));
  await listener.close();
  await link.close();
});

test("what others say on the channel is ignored when it makes no sense", async () => {
  const heard: CallNews[] = [];
  const listener = await listenForCallNews({ url, onNews: (news) => heard.push(news) });
  const connection = connectionOf(database);
  for (const payload of ["", "nonsense", "{}", `{"workspaceId":1,"callId":2}`, `{"access":1}`]) {
    await connection.execute(sql`select pg_notify('callhook_call_news', ${payload})`);
  }
  await connection.execute(sql`select pg_notify('callhook_call_news', '{"workspaceId":"w","callId":"c"}')`);
  const ofANewerVersion = `{"workspaceId":"w","callId":"c","events":[{"type":"sang","sequence":2,"at":"2026-01-01T09:00:00Z"}]}`;
  await connection.execute(sql`select pg_notify('callhook_call_news', ${ofANewerVersion})`);
  await vi.waitFor(() =>
    expect(heard).toEqual([
      { workspaceId: "w", callId: "c" },
      { workspaceId: "w", callId: "c" },
    ]),
  );
  await listener.close();
});

test("listening to a database that does not answer is refused as unavailable", async () => {
  const listening = listenForCallNews({ url: "postgres://nobody@127.0.0.1:1/none", onNews: () => {} });
  await expect(listening).rejects.toMatchObject({ code: "unavailable" });
});

test("a listener knows whether it would hear, also after the network was away for a while", async () => {
  const link = await startLink(url);
  const onReconnect = vi.fn();
  const listener = await listenForCallNews({ url: link.url, onNews: () => {}, onReconnect });
  expect(await listener.hears({ withinMs: 2_000 })).toBe(true);
  link.cut();
  expect(await listener.hears({ withinMs: 300 })).toBe(false);
  link.mend();
  await vi.waitFor(async () => expect(await listener.hears({ withinMs: 500 })).toBe(true), {
    timeout: 20_000,
  });
  expect(onReconnect).toHaveBeenCalled();
  await listener.close();
  await link.close();
});
