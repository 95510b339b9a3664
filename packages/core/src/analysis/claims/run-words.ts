import type { JsonValue } from "../../execution/json-value.ts";
import type { ToolRun } from "../tool-run.ts";
import { plainWords } from "./concept.ts";

/** The words by which a tool call tells what it is for: its names, its path, and arguments of one word. */
export function wordsOfRun(run: ToolRun): string {
  const { toolName, functionName, arguments: given, outcome } = run;
  const path = URL.parse(outcome?.request?.url ?? "")?.pathname ?? "";
  const choices = scalarsOf(given).filter((value) => /^[a-z_-]{3,30}$/i.test(value));
  return [toolName, functionName, path, ...choices].map(plainWords).join(" ");
}

/** Whether a tool call only looks something up, going by what its tool is called and how it was sent. */
export function isLookUp(run: ToolRun): boolean {
  const name = plainWords(`${run.toolName} ${run.functionName}`);
  if (acts.test(name.replaceAll(readsFirst, ""))) return false;
  return readsFirst.test(name) || run.outcome?.request?.method === "GET" || reads.test(name);
}

/** Whether it asks for what is free or what it costs, which is no word about what is booked. */
export function asksForOffer(run: ToolRun): boolean {
  return /\b(?:availab\w*|slots?|openings?|free|quotes?|estimates?|pric\w+|rates?|area)\b/.test(
    plainWords(run.toolName),
  );
}

const readsFirst =
  /\b(?:get|check|find|look|lookup|search|list|fetch|read|view|query|show|validate|verify|calculate|estimate|quote)\b(?: \w+)*?(?= and\b|$)/g;
const reads = /\b(?:availability|lookup|status|quote|estimate|search|info|hours|prices?)\b/;
const acts =
  /\b(?:book|schedule|reserve|cancel|send|order|create|submit|update|reschedule|pay|charge|refund|register|add|log|notify)\b/;

/** What an answer holds, as words; what it says is not so is left out. */
export function wordsOfAnswer(value: JsonValue): string {
  return plainWords(trueParts(value).join(" ").slice(0, mostCharacters));
}

const mostCharacters = 20_000;

function trueParts(value: JsonValue): string[] {
  if (Array.isArray(value)) return value.flatMap(trueParts);
  if (value === null || value === false || value === 0 || value === "") return [];
  if (typeof value !== "object") return [String(value)];
  return Object.entries(value).flatMap(([key, inner]) => {
    const words = trueParts(inner);
    return words.length === 0 ? [] : [key, ...words];
  });
}

function scalarsOf(value: JsonValue): string[] {
  if (Array.isArray(value)) return value.flatMap(scalarsOf);
  if (value !== null && typeof value === "object") return Object.values(value).flatMap(scalarsOf);
  return typeof value === "string" ? [value] : [];
}

/** Whether an answer that arrived well says itself that nothing was done: `{ "success": false }`, `{ "error": "…" }`. */
export function saysNo(value: JsonValue): boolean {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  const inner = ["data", "result", "response"].map((key) => value[key]).find((part) => part !== undefined);
  const entries = Object.entries(value);
  const verdicts = entries.filter(([key]) => verdictKey.test(key)).map(([, verdict]) => verdict);
  if (verdicts.includes(true)) return false;
  if (verdicts.includes(false)) return true;
  if (entries.some(([key, error]) => /^errors?$/i.test(key) && isGiven(error))) return true;
  if (entries.some(([key, status]) => /^(?:status|result|state)$/i.test(key) && isBad(status))) return true;
  return inner !== undefined && saysNo(inner);
}

const verdictKey =
  /^(?:success|successful|succeeded|ok|booked|confirmed|cancell?ed|created|accepted|approved|done|sent)$/i;

function isGiven(value: JsonValue): boolean {
  return value !== null && value !== false && value !== "" && !(Array.isArray(value) && value.length === 0);
}

function isBad(status: JsonValue): boolean {
  return (
    typeof status === "string" &&
    /^(?:failed|failure|error|rejected|declined|refused|denied|unavailable)$/i.test(status)
  );
}
