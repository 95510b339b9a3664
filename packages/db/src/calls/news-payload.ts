import { type TranscriptEvent, transcriptStepSchema } from "@callhook/core";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { CallNews } from "./call-news.ts";

/** What a listener hears of a call: what was added to it, or only that it has changed. */
export type HeardNews = CallNews & {
  /** Left out where they did not fit, or are not all: the record tells. */
  events?: TranscriptEvent[];
};

/** PostgreSQL carries less than 8000 bytes; `numberedFrom` adds some to these. */
const mostBytes = 7_950;

/** What is told of a call, with the events that were added to it where they fit. */
export function newsPayload(call: CallNews, events?: readonly TranscriptEvent[]): string {
  const { workspaceId, callId } = call;
  const whole = JSON.stringify({ workspaceId, callId, events });
  const fits = Buffer.byteLength(whole) <= mostBytes;
  return fits ? whole : JSON.stringify({ workspaceId, callId });
}

/** The same news in SQL, its events numbered from `first` on instead of from 0. */
export function numberedFrom(first: SQL, payload: SQL): SQL {
  return sql`'{"first":' || (${first}) || ',' || substr(${payload}, 2)`;
}

const payloadSchema = z.object({
  workspaceId: z.string(),
  callId: z.string(),
  /** What to add to the events' numbers, which are only known where they are stored. */
  first: z.int().optional(),
  events: z.array(z.looseObject({ sequence: z.int(), at: z.string() })).optional(),
});

/** Null for what is no news of a call. */
export function readNews(payload: unknown): HeardNews | null {
  const said = payloadSchema.safeParse(payload);
  if (!said.success) return null;
  const { workspaceId, callId, first = 0, events: rows } = said.data;
  const events = rows?.flatMap(({ sequence, at, ...payload }) => {
    const step = transcriptStepSchema.safeParse(payload);
    return step.success ? [{ ...step.data, sequence: first + sequence, at }] : [];
  });
  const isWhole = events !== undefined && events.length === rows?.length;
  return { workspaceId, callId, ...(isWhole ? { events } : {}) };
}
