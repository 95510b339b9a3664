import { changingIntents } from "../words/intents.ts";
import type { Meaning } from "../words/meaning.ts";
import { tokenise } from "../words/tokens.ts";

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const readingVerbs = wordsOf(
  `check get find look lookup search list show track fetch quote price estimate calculate view verify validate query
  status is read retrieve see what when where availability tell compare convert locate count say give how whether which`,
);
const writingVerbs = wordsOf(
  `create add update change cancel book send submit make request pay place set open save capture log file start report
  schedule reserve order register arrange record leave move remove delete buy sign apply dispatch notify assign post
  upload skip extend renew redeem block transfer rent hire lease hold ship refund downgrade upgrade restart stop
  activate deactivate suspend pause resume freeze unlock approve subscribe unsubscribe swap replace repair install
  postpone donate pledge enroll enrol join withdraw deposit switch
  close lock shut end terminate finish complete revoke grant raise lower increase decrease reduce adjust correct edit
  modify rename merge split reset reboot launch trigger run turn enable disable mute print publish share invite ban
  release charge bill debit credit exchange trade sell archive restore clear empty unblock unfreeze reactivate reinstate
  waive reassign delegate forward text mail alert page escalate return collect deliver clean confirm accept reject
  decline deny vote bid claim issue enter mark erase wipe drop put plan complain invoice ask tip feed water open bring`,
);
/** "Remote start" and "ticket creation" name the deed last. */
const writingNoun =
  /^(?:start|stop|reset|restart|cancellation|registration|creation|submission|signup|enrollment|enrolment|pickup|request|refund|payment)$/;
/** `order_status` orders nothing. */
const nounOrVerb =
  /^(?:order|record|file|report|log|schedule|register|open|pay|transfer|move|sign|start|request|block|book|rent|hold|swap|ship|return|charge|bill|credit|claim|page|mail|text|print|invoice|tip|water|end|lock|plan|share|trade|mark|issue|entry|run|return|release|exchange|repair|refund)$/;
const knowledge =
  /^(?:availability|status|price|prices|quote|hours|lookup|estimate|balance|search|details|history|info|information|menu|schedule|value|list|due|level|levels|times|fee|fees|dates)$/;

/** "Open slots" are free ones; to open a ticket is a deed. */
const openOnes =
  /^(?:slots|spots|times|dates|places|shifts|positions|jobs|vacancies|days|seats|courts|rooms)$/;

/**
 * Whether using a tool leaves something changed, judged by its name first and then by how its description begins. The
 * attack on the caller's money: what is taken for a mere look runs on the strength of a question.
 */
export function doesChange(tool: { nameMeaning: Meaning; purpose: Meaning; description: string }): boolean {
  const { nameMeaning, purpose, description } = tool;
  const [verb, ...rest] = nameMeaning.tokens.map((token) => token.text);
  if (verb === undefined || readingVerbs.has(verb)) return false;
  const isKnowledge = rest.some((word) => knowledge.test(word));
  const lead = verbForms(tokenise(description)[0]?.text ?? "");
  const isLeadWriting = lead.some((word) => writingVerbs.has(word) && !readingVerbs.has(word));
  if (verb === "open" && openOnes.test(rest[0] ?? "")) return isLeadWriting;
  // "Log hours" may be either by its name; "Adds hours to a timesheet" says which.
  if (writingVerbs.has(verb)) return !(isKnowledge && nounOrVerb.test(verb)) || isLeadWriting;
  if (isKnowledge || tells(description)) return false;
  if (writingNoun.test(rest.at(-1) ?? "")) return true;
  if (lead.some((word) => writingVerbs.has(word))) return true;
  if (lead.some((word) => readingVerbs.has(word))) return false;
  const intents = nameMeaning.intents.size > 0 ? nameMeaning.intents : purpose.intents;
  return [...intents].some((intent) => changingIntents.has(intent));
}

/** "Closes" is "close", "carries" is "carry"; "opening hours" and "delivery slots" are no verbs. */
function verbForms(word: string): string[] {
  return [word, word.replace(/s$/, ""), word.replace(/es$/, ""), word.replace(/ies$/, "y")];
}

/** "How a dog is doing today" is what a tool tells, whatever other word for it is in the name. */
function tells(description: string): boolean {
  return /^\W*(?:how|what|where|whether|which) (?!to\b)/i.test(description);
}
