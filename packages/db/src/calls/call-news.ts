import { sql } from "drizzle-orm";
import postgres from "postgres";
import { z } from "zod";
import { withDatabaseErrors } from "../database-error.ts";

/** Says that something was appended to a call. What it was is for the reader to look up. */
export type CallNews = { workspaceId: string; callId: string };

export const newsChannel = "callhook_call_news";
const newsSchema = z.object({ workspaceId: z.string(), callId: z.string() });
/** Said by a listener to itself. */
const probeSchema = z.object({ probe: z.string() });

/** What listeners are told. */
export function newsOf({ workspaceId, callId }: CallNews): string {
  return JSON.stringify({ workspaceId, callId });
}

/** The expression that tells every listener, once its transaction commits. */
export function notifyOfNews(call: CallNews) {
  return sql`pg_notify(${newsChannel}, ${newsOf(call)})`;
}

export type NewsListener = {
  /** Whether what is said now is heard here within so long. A connection can be lost without anybody being told. */
  hears(options: { withinMs: number }): Promise<boolean>;
  close(): Promise<void>;
};

/** Listens on a connection of its own until closed, and takes up again by itself after the connection was lost. */
export async function listenForCallNews(options: {
  url: string;
  onNews: (news: CallNews) => void;
  /** News may have been missed while the connection was lost: look at what you follow. */
  onReconnect?: (() => void) | undefined;
}): Promise<NewsListener> {
  const client = postgres(options.url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  let isConnected = false;
  const probes = new Map<string, () => void>();
  const onNotification = (payload: string) => {
    const said = parseJson(payload);
    probes.get(probeSchema.safeParse(said).data?.probe ?? "")?.();
    const news = newsSchema.safeParse(said);
    if (news.success) options.onNews(news.data);
  };
  const onListening = () => {
    if (isConnected) options.onReconnect?.();
    isConnected = true;
  };
  const listener = withDatabaseErrors({
    listen: async () => void (await client.listen(newsChannel, onNotification, onListening)),
    close: () => client.end({ timeout: 5 }),
  });
  try {
    await listener.listen();
  } catch (error) {
    await listener.close();
    throw error;
  }
  const hears = async ({ withinMs }: { withinMs: number }) => {
    const probe = crypto.randomUUID();
    const { promise, resolve } = Promise.withResolvers<boolean>();
    probes.set(probe, () => resolve(true));
    const timer = setTimeout(() => resolve(false), withinMs);
    client.notify(newsChannel, JSON.stringify({ probe })).catch(() => resolve(false));
    return promise.finally(() => {
      clearTimeout(timer);
      probes.delete(probe);
    });
  };
  return { hears, close: listener.close };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
