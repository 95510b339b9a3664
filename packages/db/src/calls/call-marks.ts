import { type CallTranscript, hasFailed, slowToolCallMs } from "@callhook/core";
import { storableText } from "../storable-text.ts";
import type { CallFilter } from "./call-filter.ts";
import type { CallRow } from "./call-row.ts";

/** In the order of their index: hours, by the power of eight that a scale has of them. */
const hourMs = 3_600_000;
const scaleFactor = 8;
export const coarsestScale = 4;

/** The beginnings and ends of numbers that people look for: the last four digits, a local number, one without its country. */
const endsOfNumbers = [4, 7, 10];

/**
 * What the list can be narrowed by, as words beside those that were said, so that one index finds them together. Each
 * begins with a sign that no spoken word has.
 */
export function callMarks(options: {
  call: Pick<CallRow, "agent" | "channel" | "from">;
  transcript: CallTranscript;
}): string[] {
  const { call, transcript } = options;
  const { turns, toolCalls } = transcript;
  const marks = new Set([
    `#agent ${call.agent}`,
    `#channel ${call.channel}`,
    ...numberMarks(call.from ?? ""),
  ]);
  if (turns.some(({ interrupted }) => interrupted)) marks.add("#interrupted");
  for (const { toolId, outcome, durationMs } of toolCalls) {
    const ends = outcome?.status === "succeeded" ? ["#succeeded"] : hasFailed(outcome) ? ["#failed"] : [];
    if (durationMs !== null && durationMs >= slowToolCallMs) marks.add("#slow");
    for (const end of ends) marks.add(end);
    if (toolId === null) continue;
    for (const kind of ["#tool", ...ends]) marks.add(`${kind} ${storableText(toolId)}`);
  }
  return [...marks];
}

/** The marks that a call must have to pass, without those of its words and of its time. */
export function marksOfFilter(filter: CallFilter): string[] {
  const { agent, channel, toolId, toolOutcome, slow, interrupted, flagged } = filter;
  const tool = toolId === undefined ? undefined : storableText(toolId);
  return [
    ...(agent === undefined ? [] : [`#agent ${agent}`]),
    ...(channel === undefined ? [] : [`#channel ${channel}`]),
    ...(tool === undefined ? [] : [`#tool ${tool}`]),
    ...(toolOutcome === undefined ? [] : [`#${toolOutcome}${tool === undefined ? "" : ` ${tool}`}`]),
    ...(slow === true ? ["#slow"] : []),
    ...(interrupted === true ? ["#interrupted"] : []),
    ...(flagged === true ? ["#flagged"] : []),
  ];
}

/** What a telephone number is found by; nothing for what is none. */
function numberMarks(text: string): string[] {
  const digits = text.replaceAll(/\D/g, "");
  const ends = endsOfNumbers.filter((length) => length < digits.length);
  return digits.length < 4 ? [] : [digits, ...ends.map((length) => digits.slice(-length))].map(callerMark);
}

export function callerMark(digits: string): string {
  return `#caller ${digits}`;
}

/** A stretch of time at a scale, as `search_words` counts them. */
export function stretchOf({ scale, at }: { scale: number; at: number }): number {
  return Math.floor(at / stretchMs(scale));
}

export function stretchMs(scale: number): number {
  return hourMs * scaleFactor ** scale;
}

export function stretchMark(options: { workspaceId: string; scale: number; stretch: number }): string {
  return `#${options.scale} ${options.workspaceId} ${options.stretch}`;
}

export function workspaceMark(workspaceId: string): string {
  return `#w ${workspaceId}`;
}
