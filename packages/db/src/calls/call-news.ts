import { sql } from "drizzle-orm";
import postgres from "postgres";
import { z } from "zod";
import { withDatabaseErrors } from "../database-error.ts";
import { type HeardNews, newsPayload, readNews } from "./news-payload.ts";

/** Names the call that something happened to. */
export type CallNews = { workspaceId: string; callId: string };

export const newsChannel = "callhook_call_news";
/** Said by a listener to itself. */
const probeSchema = z.object({ probe: z.string() });
/** Said by triggers of the tables that decide who may read what: see `access_changed` among the migrations. */
const accessSchema = z.object({ access: z.literal("changed") });

/** The expression that tells every listener, once its transaction commits. */
export function notifyOfNews(call: CallNews) {
  return sql`pg_notify(${newsChannel}, ${newsPayload(call)})`;
}

export type NewsListener = {
  /** Whether what is said now is heard here within so long. A connection can be lost without anybody being told. */
  hears(options: { withinMs: number }): Promise<boolean>;
  close(): Promise<void>;
};

/** Listens on a connection of its own until closed, and takes up again by itself after the connection was lost. */
export async function listenForCallNews(options: {
  url: string;
  onNews: (news: HeardNews) => void;
  /**
   * Somebody's access has ended or changed. Told in the order of the transactions: before the news of whatever was
   * added after it.
   */
  onAccessChange?: (() => void) | undefined;
  /**
   * News may have been missed while the connection was lost, and access may have ended. Told before anything that is
   * heard over the new one.
   */
  onReconnect?: (() => void) | undefined;
}): Promise<NewsListener> {
  let isListening = false;
  let wasListening = false;
  const client = postgres(options.url, {
    max: 1,
    connect_timeout: 10,
    onnotice: () => {},
    debug: (_connection, query) => {
      if (query.startsWith("listen ")) isListening = false;
    },
  });
  const probes = new Map<string, () => void>();
  const onNotification = (payload: string) => {
    takeUp();
    const said = parseJson(payload);
    probes.get(probeSchema.safeParse(said).data?.probe ?? "")?.();
    if (accessSchema.safeParse(said).success) options.onAccessChange?.();
    const news = readNews(said);
    if (news !== null) options.onNews(news);
  };
  /** The driver passes on what comes along with the answer to `listen` before it says that it listens again. */
  const takeUp = () => {
    if (!isListening && wasListening) options.onReconnect?.();
    isListening = true;
    wasListening = true;
  };
  const listener = withDatabaseErrors({
    listen: async () => void (await client.listen(newsChannel, onNotification, takeUp)),
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
