import { sql } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { transcripts } from "../schema/transcripts.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import type { CallFilter } from "./call-filter.ts";
import { callerMark, marksOfFilter } from "./call-marks.ts";

/** What the index `transcripts_by_words` is asked: the same expression that it is made of. */
export const foundBy = (
  query: string,
) => sql`search_words(${transcripts.workspaceId}, ${transcripts.startedAt},
  ${transcripts.flagged}, ${transcripts.marks}, ${transcripts.spokenText}) @@ ${query}::tsquery`;

/** The same of rows that are known by their key. Written so that no plan takes the index for it. */
export const fits = (query: string) => sql`(${foundBy(query)}) is not false`;

const looksLikeNumber = /^[+(]?\d[\d\s()./-]*$/;

/** Words as a `tsquery`, null where none are asked for; nothing at all for signs without a word, which match nothing. */
export async function wordsQuery(options: {
  scope: Scope;
  search: string | undefined;
}): Promise<{ words: string | null } | null> {
  const search = storableText(options.search?.trim() ?? "");
  if (search === "") return { words: null };
  const [row] = await connectionOf(options.scope.database).execute<{ query: string }>(
    sql`select websearch_to_tsquery('spoken', plain_words(${search}))::text as query`,
  );
  const digits = search.replaceAll(/\D/g, "");
  const isNumber = looksLikeNumber.test(search) && digits.length >= 4;
  const queries = [row?.query ?? "", isNumber ? quoted(callerMark(digits)) : ""].filter((one) => one !== "");
  return queries.length === 0 ? null : { words: queries.map((query) => `(${query})`).join(" | ") };
}

/** Words and all other filters but time and status as one `tsquery`; null where there are none. */
export function marksQuery({ filter, words }: { filter: CallFilter; words: string | null }): string | null {
  return allOf([...(words === null ? [] : [words]), ...marksOfFilter(filter).map(quoted)]);
}

/**
 * Whether no index of its own answers it, so that it is found among the words: words, and what is asked at once. These
 * have one: agent and channel; a tool, and one that failed; what is rare of a call, alone and several at once.
 */
export function isFoundByMarks(filter: CallFilter): boolean {
  const { agent, channel, toolId, toolOutcome, slow, interrupted, flagged, search = "" } = filter;
  const isOfCall = agent !== undefined || channel !== undefined;
  const isOfTool = toolId !== undefined;
  const isRare = toolOutcome === "failed" || slow === true || interrupted === true || flagged === true;
  const hasSucceeded = toolOutcome === "succeeded";
  if (search.trim() !== "") return true;
  if (isOfTool) return isOfCall || hasSucceeded || slow === true || interrupted === true || flagged === true;
  if (hasSucceeded) return isOfCall || isRare;
  return isOfCall && isRare;
}

const follows = / <(?:-|\d+)> /;

/** Whether words must follow each other, which the index does not know. */
export function asksForOrder(query: string): boolean {
  return follows.test(query);
}

/** The same without the order of the words: everything that fits, and more. */
export function inAnyOrder(query: string): string {
  return query.replaceAll(new RegExp(follows, "g"), " & ");
}

export function allOf(queries: readonly string[]): string | null {
  return queries.length === 0 ? null : queries.map((query) => `(${query})`).join(" & ");
}

export function anyOf(marks: readonly string[]): string {
  return marks.map(quoted).join(" | ");
}

/** One word of a `tsquery`, whatever is in it. */
function quoted(mark: string): string {
  return `'${mark.replaceAll(/['\\]/g, String.raw`$&$&`)}'`;
}
