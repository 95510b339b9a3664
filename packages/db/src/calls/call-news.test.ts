import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { connectionOf } from "../database.ts";
import { startACall } from "../testing/start-a-call.ts";
import { startLink } from "../testing/start-link.ts";
import { callerSays } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { type CallNews, listenForCallNews } from "./call-news.ts";
import { callRepository } from "./call-repository.ts";

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
  await vi.waitFor(() => expect(heard).toContainEqual({ workspaceId: "default", callId }));
  await listener.close();
});

test("what others say on the channel is ignored when it makes no sense", async () => {
  const heard: CallNews[] = [];
  const listener = await listenForCallNews({ url, onNews: (news) => heard.push(news) });
  const connection = connectionOf(database);
  for (const payload of ["", "nonsense", "{}", `{"workspaceId":1,"callId":2}`]) {
    await connection.execute(sql`select pg_notify('callhook_call_news', ${payload})`);
  }
  await connection.execute(sql`select pg_notify('callhook_call_news', '{"workspaceId":"w","callId":"c"}')`);
  await vi.waitFor(() => expect(heard).toEqual([{ workspaceId: "w", callId: "c" }]));
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
