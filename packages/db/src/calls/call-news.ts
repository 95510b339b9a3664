import { sql } from "drizzle-orm";
import postgres from "postgres";
import { z } from "zod";
import { withDatabaseErrors } from "../database-error.ts";

/** Says that something was appended to a call. What it was is for the reader to look up. */
export type CallNews = { workspaceId: string; callId: string };

export const newsChannel = "callhook_call_news";
const newsSchema = z.object({ workspaceId: z.string(), callId: z.string() });

/** The expression that tells every listener, once its transaction commits. */
export function notifyOfNews({ workspaceId, callId }: CallNews) {
  return sql`pg_notify(${newsChannel}, ${JSON.stringify({ workspaceId, callId })})`;
}

/** Listens on a connection of its own until closed, and takes up again by itself after the connection was lost. */
export async function listenForCallNews(options: {
  url: string;
  onNews: (news: CallNews) => void;
  /** News may have been missed while the connection was lost: look at what you follow. */
  onReconnect?: (() => void) | undefined;
}): Promise<{ close(): Promise<void> }> {
  const client = postgres(options.url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  let isConnected = false;
  const onNotification = (payload: string) => {
    const news = newsSchema.safeParse(parseJson(payload));
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
  return { close: listener.close };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
