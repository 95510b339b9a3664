import type { Values } from "../values/candidate.ts";
import { wordsOfKey } from "../words/tokens.ts";
import { asRecord, asText } from "./json.ts";

/** One thing an answer states: its key, the key's words (with its parent's), and the value. */
export type ResultFact = { path: string; key: string; value: unknown };

const internal =
  /^(?:_.*|success|ok|message|summary|answer|speech|say|msg|spoken|statement|currency|currency_?code|created_?at|updated_?at|timestamp|trace_?id|uuid|url|link|href|image|photo|meta|metadata|links|version|type|object|lat|lng|latitude|longitude|slug|hash|signature|etag|locale|timezone|code|status_?code|http_?status|password|secret|token|api_?key|ssn|notes?_internal|internal.*|debug|raw|headers?|cookies?|user_?agent|hostname|ip|ip_?address|stack_?trace|query_?string|content_?type|mime_?type)$/i;
/** Groups of fields that tell of the exchange, not of what was asked. */
const internalGroup =
  /^(?:request|server|environment|env|connection|client|http|trace|query|args|params|parameters)$/i;

/** What is worth saying, in order: no packaging, no technical fields, no echo of what was asked. */
export function readFacts(options: {
  record: Record<string, unknown>;
  values: Values;
  parent?: string;
  depth?: number;
  /** The name of the tool: what it is there to tell is never left out. */
  asked?: string;
}): ResultFact[] {
  const { record, values, parent = "", depth = 0, asked = "" } = options;
  return Object.entries(record).flatMap(([key, value]): ResultFact[] => {
    const isAskedFor = asked.split(" ").includes(wordsOfKey(key));
    if (
      (internal.test(key) && !isAskedFor && !isSpokenCode(key, value)) ||
      value === null ||
      value === undefined ||
      value === ""
    )
      return [];
    if (isEcho(value, values) || technicalValue.test(asText(value))) return [];
    const nested = asRecord(value);
    const words = wordsOfKey(key);
    if (Object.keys(nested).length > 0 && internalGroup.test(key)) return [];
    if (Object.keys(nested).length > 0)
      return depth >= 2
        ? []
        : readFacts({
            record: nested,
            values,
            parent: packaging.test(key) ? parent : words,
            depth: depth + 1,
          });
    const path =
      parent === "" || words.startsWith(parent) || parent.includes(words) ? words : `${parent} ${words}`;
    return [{ path, key, value }];
  });
}

/** "ESC-5" is for the caller to keep; 200 and "NOT_FOUND" are for programs. */
function isSpokenCode(key: string, value: unknown): boolean {
  return key === "code" && /^(?=.*\d)(?=.*[A-Z])[A-Z\d-]{3,12}$/.test(asText(value));
}

/** Identifiers made for machines. */
const technicalValue =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{20,}$|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$|localhost\b|[a-z]+\/[\w.+-]+$|[\w-]+\/\d[\w.]*(?: |$))/i;

const packaging = /^(?:data|result|response|details|info|item|record)$/i;

/** What was asked for need not be said again: "wax ring" echoes "wax rings". */
function isEcho(value: unknown, values: Values): boolean {
  if (typeof value !== "string" && typeof value !== "number") return false;
  const said = String(value).toLowerCase();
  return Object.values(values).some((known) => {
    const asked = String(known).toLowerCase();
    if (typeof known === "boolean") return false;
    return (
      said === asked || (said.length > 3 && asked.length > 3 && `${said}s` === asked) || `${asked}s` === said
    );
  });
}
