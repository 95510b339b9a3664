import type { CallNews } from "../calls/call-news.ts";

export type RecordingQueue = {
  work(handler: (jobs: CallNews[]) => Promise<void>): Promise<void>;
  schedule(name: string, cron: string, handler: () => Promise<void>): Promise<void>;
  /** Lets the batch in hand finish, then lets go of the database. */
  stop(): Promise<void>;
};

export async function openRecordingQueue(_options: { url: string }): Promise<RecordingQueue> {
  throw new Error("not built yet");
}
