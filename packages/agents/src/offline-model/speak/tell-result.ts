import type { OfferedTool } from "../understand/offered-tool.ts";
import type { Values } from "../values/candidate.ts";
import { contextWords } from "./context-words.ts";
import { asRecord } from "./json.ts";
import { isRefusal, outcomeKey } from "./is-refusal.ts";
import { readFacts, type ResultFact } from "./result-facts.ts";
import { safeSentence } from "./safe-sentence.ts";
import { priceRange } from "./price-range.ts";
import { tellFact } from "./tell-fact.ts";
import { tellItems } from "./tell-items.ts";

type Telling = { tool: OfferedTool; values: Values; data: unknown };

/** What came back, as a few short sentences that hold nothing but what is in it. */
export function tellResult(options: Telling): string {
  const data = unwrap(options.data);
  if (data === null || data === undefined || data === "")
    return options.tool.changes ? "That went through." : "I got an answer, but it holds no details.";
  if (typeof data === "string")
    return safeSentence(data) || "I got an answer, but nothing in it that I can pass on.";
  if (typeof data === "number" || typeof data === "boolean")
    return tellFact({ path: options.tool.title, key: "result", value: data }, {});
  if (Array.isArray(data)) return tellItems({ items: data, words: "" });
  return tellRecord({ ...options, data });
}

const wrappers = new Set(["data", "result", "response", "payload", "body", "output"]);

/** `{ data: { … } }` and the like are packaging. */
function unwrap(value: unknown): unknown {
  const entries = Object.entries(asRecord(value)).filter(
    ([key]) => !/^(?:ok|success|status|statusCode|code|meta|request_?id)$/i.test(key),
  );
  const [only] = entries;
  if (entries.length === 1 && only && wrappers.has(only[0]) && typeof only[1] === "object")
    return isRefusal(asRecord(value)) ? value : unwrap(only[1]);
  return value;
}

function tellRecord(options: Telling): string {
  const record = asRecord(options.data);
  const message = messageOf(record);
  const range = priceRange(options.tool, record);
  const facts = readFacts({
    record: range?.rest ?? record,
    values: options.values,
    asked: options.tool.title,
  });
  if (isRefusal(record)) return refusal({ message, facts });
  const lead = message === "" ? leadOf(options, facts) : message;
  const told = newestOf(options, facts.filter(isWorthIt(facts)))
    .filter((fact) => !isInLead(fact))
    .flatMap((fact) => (isMentioned(fact, lead) ? [] : [tellFact(fact, record)]));
  const sentences = [
    lead,
    range?.words ?? "",
    ...new Set(told.filter((sentence) => sentence !== "").slice(0, message === "" ? mostFacts(facts) : 2)),
  ].filter((sentence) => sentence !== "");
  return sentences.length > 0
    ? sentences.join(" ")
    : options.tool.changes
      ? "That went through."
      : "I got an answer, but nothing in it that I can pass on.";
}

/** A week's opening hours are seven facts of one kind; more than five others are too many to hear. */
function mostFacts(facts: ResultFact[]): number {
  return facts.filter(({ path }) => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day/.test(path)).length > 2
    ? 8
    : 5;
}

/** What the caller said themselves is told only when there is nothing newer to say. */
function newestOf({ tool, values }: Telling, facts: ResultFact[]): ResultFact[] {
  const isTheirs = ({ key, value }: ResultFact): boolean =>
    tool.wanted.some(
      (wanted) =>
        wanted.key === key &&
        values[key] !== undefined &&
        (wordKinds.has(wanted.kind) || values[key] === value),
    );
  const newer = facts.filter((fact) => !isTheirs(fact));
  return newer.some((fact) => !isInLead(fact)) ? newer : facts;
}

/** What a system calls by another word is still what was asked for; another day or number is news. */
const wordKinds: ReadonlySet<string> = new Set(["phrase", "choice", "sentence", "person", "postcode"]);

const alternative =
  /\b(?:reason|alternative|alternatives|next|earliest|soonest|closest|nearest|other|others|instead|suggest\w*|restock\w*|expected|until|waitlist|waiting|eta|also|options|phone|contact|when|note|notes|back|opens?|from|date|day|time|slots?|quantity|stock)\b/;

/** What is not to be had is not described; why not, and what there is instead, is. */
function isWorthIt(facts: ResultFact[]): (fact: ResultFact) => boolean {
  const isDenied = facts.some(
    (fact) => fact.value === false && /\b(?:available|availability|free|vacant|bookable)$/.test(fact.path),
  );
  return (fact) => !isDenied || isVerdict(fact) || alternative.test(fact.path);
}

const messageKey = /^(?:message|summary|answer|speech|say|spoken|text|msg|statement|explanation|reply)$/i;

function messageOf(record: Record<string, unknown>): string {
  const entry = Object.entries(record).find(
    ([key, value]) => messageKey.test(key) && typeof value === "string",
  );
  return typeof entry?.[1] === "string" ? safeSentence(entry[1]) : "";
}

function refusal(options: { message: string; facts: ResultFact[] }): string {
  const reason =
    options.message ||
    options.facts
      .flatMap((fact) =>
        /\b(?:reason|error|detail|note|errors|error message)\b/.test(fact.path)
          ? [safeSentence(String(fact.value))]
          : [],
      )
      .find((words) => words !== "");
  const more = options.facts
    .filter(
      (fact) =>
        !/\b(?:reason|error|detail|errors|code|status|error message)\b/.test(fact.path) &&
        !outcomeKey.test(fact.key),
    )
    .slice(0, 2);
  return ["I'm sorry, that did not go through.", reason ?? "", ...more.map((fact) => tellFact(fact, {}))]
    .filter((words) => words !== "")
    .join(" ");
}

/** The sentence that a yes or no in the answer makes, or that a change went through. */
function leadOf(options: Telling, facts: ResultFact[]): string {
  const context = contextWords(options);
  const verdict = facts.find(isVerdict);
  if (verdict) return verdictSentence(verdict, context);
  const outcome = facts.find((fact) => outcomeKey.test(fact.key) && fact.value === true);
  if (outcome && plainOutcome.test(outcome.key)) return `That's ${outcome.key.toLowerCase()}${context}.`;
  return outcome || options.tool.changes ? `That's done${context}.` : "";
}

/** What was done, in a word that says it better than "done". */
const plainOutcome =
  /^(?:booked|cancell?ed|reserved|refunded|rescheduled|renewed|ordered|saved|blocked|transferred|scheduled|paid|paused|registered)$/i;

const verdicts: { key: RegExp; yes: string; no: string }[] = [
  {
    key: /^(?:is )?(?:available|availability|has availability|is free|free|vacant|bookable)$/,
    yes: "Yes, that's available",
    no: "I'm sorry, that's not available",
  },
  { key: /^(?:is )?in ?stock$/, yes: "Yes, that's in stock", no: "I'm sorry, that's out of stock" },
  { key: /^out of stock$/, yes: "I'm sorry, that's out of stock", no: "Yes, that's in stock" },
  {
    key: /^(?:is )?(?:covered|served|serviceable|serviced|in (?:service )?area|coverage|we (?:serve|cover)|serves? area|in range|delivers|can deliver|deliverable|service available|in zone|in coverage)$/,
    yes: "Yes, we cover that",
    no: "I'm sorry, we don't cover that",
  },
  { key: /^(?:is )?(?:currently )?open(?: now)?$/, yes: "Yes, we're open", no: "I'm sorry, we're closed" },
  { key: /^(?:is )?closed$/, yes: "I'm sorry, we're closed", no: "Yes, we're open" },
  {
    key: /^(?:is )?(?:found|exists?|match|matched)$/,
    yes: "Yes, I found that",
    no: "I'm sorry, I couldn't find that",
  },
  {
    key: /^(?:is )?(?:eligible|qualifies|qualified)$/,
    yes: "Yes, you're eligible",
    no: "I'm sorry, you're not eligible",
  },
  { key: /^(?:is )?valid$/, yes: "Yes, that's valid", no: "I'm sorry, that's not valid" },
  {
    key: /^(?:is )?ready(?: for (?:pickup|collection|pick up))?$/,
    yes: "Yes, it's ready",
    no: "It's not ready yet",
  },
];

function isVerdict(fact: ResultFact): boolean {
  return typeof fact.value === "boolean" && verdicts.some((verdict) => verdict.key.test(fact.path));
}

function verdictSentence(fact: ResultFact, context: string): string {
  const verdict = verdicts.find((one) => one.key.test(fact.path));
  return `${fact.value === true ? verdict?.yes : verdict?.no}${context}.`;
}

function isInLead(fact: ResultFact): boolean {
  return isVerdict(fact) || (outcomeKey.test(fact.key) && typeof fact.value === "boolean");
}

/** The message says it already when the value stands in it. */
function isMentioned(fact: ResultFact, lead: string): boolean {
  if (typeof fact.value !== "string" && typeof fact.value !== "number") return false;
  const said = ` ${lead
    .toLowerCase()
    .replaceAll(",", "")
    .replaceAll(/[^\p{L}\p{N}.-]+/gu, " ")} `;
  const value = String(fact.value)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.-]+/gu, " ");
  return said.replaceAll(/\.(?= )/g, "").includes(` ${value} `);
}
