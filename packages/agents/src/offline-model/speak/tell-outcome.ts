import type { Request } from "../conversation/dialogue.ts";
import { isDone } from "../conversation/is-done.ts";
import type { Detail } from "../understand/outcome-question.ts";
import { asRecord } from "./json.ts";
import { joinSentences } from "./join-sentences.ts";
import { readFacts } from "./result-facts.ts";
import { speakList, speakValue } from "./speak-value.ts";
import { tellFact } from "./tell-fact.ts";
import { failureReason } from "./tell-failure.ts";
import { tellResult } from "./tell-result.ts";

/** What became of a request, told again truthfully. */
export function tellOutcome(last: Request): string {
  const { outcome, tool, values } = last;
  if (!outcome) return "I have no answer to that yet, so I can't tell.";
  if (outcome.status === "succeeded" && outcome.say !== "") return outcome.say;
  if (outcome.status === "succeeded") {
    const told = tellResult({ tool, values, data: outcome.data });
    return tool.changes ? joinSentences(isDone(last) ? "Yes." : "No.", told) : told;
  }
  const reason = failureReason(outcome);
  if (outcome.next === "check-before-repeating") {
    const isSaid = /\bcannot tell\b/.test(reason);
    return joinSentences(isSaid ? "" : "I can't tell whether it went through.", reason);
  }
  return joinSentences(tool.changes ? "No, nothing was done." : "No, I have no answer to that.", reason);
}

/** One thing about a request that went well, from its answer or its values; "" when neither holds it. */
export function tellDetail(last: Request, detail: Detail): string {
  if (last.outcome?.status !== "succeeded") return "";
  const record = asRecord(last.outcome.data);
  const facts = readFacts({ record, values: {} }).filter((fact) => factPaths[detail].test(fact.path));
  const told = facts.slice(0, 2).map((fact) => tellFact(fact, record));
  const given = spokenValues(last, detail);
  return last.tool.changes && given !== "" ? given : joinSentences(...told) || given;
}

const factPaths: Record<Detail, RegExp> = {
  when: /\b(?:date|day|time|when|slot|visit|eta|arriv\w*|start\w*|ready|window|appointment|delivery|earliest|next|at|on)\b/,
  time: /\b(?:time|when|slot|visit|eta|arriv\w*|start\w*|window|earliest|at)\b/,
  number: /\b(?:id|number|reference|ref|confirmation|code|pnr|locator|ticket|tracking)$/,
  count: /\b(?:quantity|qty|count|number of|people|guests|seats|units)\b/,
  price: /\b(?:price|cost|total|fee|amount|charge|estimate|quote|fare)\b/,
  where: /\b(?:address|place|location|branch|room|gate|venue|city)\b/,
  who: /\b(?:name|doctor|stylist|technician|driver|agent|with|by|provider|staff)\b/,
  what: /^(?!)/,
};

const valueKinds: Record<Detail, readonly string[]> = {
  when: ["date", "date-time", "weekday", "time"],
  time: ["time", "date-time"],
  number: ["code"],
  count: ["number"],
  price: ["money"],
  where: ["place", "address", "postcode"],
  who: ["person", "first-name", "last-name"],
  what: [],
};

function spokenValues(last: Request, detail: Detail): string {
  const spoken = last.tool.wanted.flatMap((wanted) => {
    const value = last.values[wanted.key];
    const isAsked = detail === "what" || valueKinds[detail].includes(wanted.kind);
    return value === undefined || !isAsked || detail === "number" ? [] : [{ wanted, value }];
  });
  if (spoken.length === 0) return "";
  if (detail === "when" || detail === "time") {
    const day = spoken.filter(({ wanted }) => wanted.kind !== "time").map(({ value }) => speakValue(value));
    const time = spoken.filter(({ wanted }) => wanted.kind === "time").map(({ value }) => speakValue(value));
    return `It's ${day.length > 0 ? `on ${speakList(day)}` : ""}${time.length > 0 ? ` at ${time[0]}` : ""}.`.replace(
      "  ",
      " ",
    );
  }
  return `${speakList(spoken.map(({ wanted, value }) => `the ${wanted.words} is ${speakValue(value)}`)).replace(/^t/, "T")}.`;
}
