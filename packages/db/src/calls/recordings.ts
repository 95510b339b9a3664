import type { TranscriptEvent } from "@callhook/core";
import type { Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import type { CallNews } from "./call-news.ts";
import { eventsOfCalls } from "./events-of-calls.ts";
import { type CallRecording, type SaveResult, saveTranscripts } from "./save-transcripts.ts";
import { takeNews } from "./take-news.ts";

/** What the worker does for many calls at a time, whichever workspaces they belong to. */
export type Recordings = {
  /** Takes up the jobs of these calls and reads their events: what is added after this brings a job of its own. */
  take(calls: readonly CallNews[]): Promise<TranscriptEvent[][]>;
  /** Saves what they tell, all of it or nothing, and answers what came of each. */
  save(recordings: readonly CallRecording[]): Promise<SaveResult[]>;
};

export function callRecordings(database: Database): Recordings {
  return withDatabaseErrors({
    take: async (calls: readonly CallNews[]) => {
      await takeNews({ database, calls });
      return eventsOfCalls({ database, calls });
    },
    save: async (recordings: readonly CallRecording[]) => saveTranscripts({ database, recordings }),
  });
}
