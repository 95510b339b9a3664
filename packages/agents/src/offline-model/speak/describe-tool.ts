import type { OfferedTool } from "../understand/offered-tool.ts";
import { speakList } from "./speak-value.ts";

const verbs =
  /^(?:check|get|find|look|lookup|search|list|show|track|quote|calculate|view|verify|book|reserve|schedule|create|open|cancel|reschedule|order|place|report|submit|send|request|update|change|register|pay|refund|return|renew|reset|log|make|add|file|start|leave|take|transfer|block|estimate|convert|enroll|join|redeem|arrange|record|save|capture|buy|rent|extend|move|collect|confirm|apply|unlock|dispatch|set|notify|tell|ask|give|provide|validate|compare|locate|freeze|modify|sign|run|redeliver|borrow|refill|trace|hold|ship|downgrade|upgrade|restart|activate|suspend|pause|resume|assign|approve|subscribe|swap|exchange|replace|repair|fix|install|remind|invite|skip|delay|postpone|share|donate|pledge|grant|issue|print)\b/;
const knowledge =
  /\b(?:price|prices|status|balance|hours|info|information|list|quote|times?|update|rate|rates|estimate|details|history|schedule|menu|policy|availability)$/;
const uncounted =
  /(?:s|availability|stock|status|information|info|balance|money|insurance|help|access|maintenance|inventory|checkout|feedback|equipment|weather|mail|coverage|data|delivery|history)$/;

/** What a tool does, as words after "I can" or "to": its own name, in plain speech. */
export function describeTool(tool: OfferedTool): string {
  const title = tool.title
    .replace(/\b(?:api|tool|webhook|v\d+|endpoint)\b/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  const [verb = "", ...rest] = title.split(" ");
  if (!verbs.test(title)) return knowledge.test(title) ? `tell you the ${title}` : `help with ${title}`;
  if (rest.length === 0) return verb;
  if (/^(?:get|lookup|fetch|show)$/.test(verb) && knowledge.test(title))
    return `tell you the ${rest.join(" ")}`;
  return `${spokenVerbs.get(verb) ?? verb} ${withArticle(rest)}`;
}

const spokenVerbs = new Map([
  ["lookup", "look up"],
  ["get", "look up"],
  ["capture", "take down"],
]);

/** "book appointment" is spoken "book an appointment". */
function withArticle(words: string[]): string {
  const joint = words.findIndex((word) => /^(?:in|for|by|of|with|at|to|from|on|and|or)$/.test(word));
  const noun = joint === -1 ? words : words.slice(0, joint);
  const last = noun.at(-1) ?? "";
  const isPlain =
    last === "" || uncounted.test(last) || /^(?:a|an|the|my|your|all|up|for)$/.test(noun[0] ?? "");
  if (isPlain) return words.join(" ");
  return `${/^[aeiou]/.test(noun[0] ?? "") ? "an" : "a"} ${words.join(" ")}`;
}

export function describeTools(tools: readonly OfferedTool[], conjunction = "or"): string {
  const shown = tools.slice(0, 4).map(describeTool);
  return speakList(tools.length > 4 ? [...shown, "do a few other things"] : shown, conjunction);
}
