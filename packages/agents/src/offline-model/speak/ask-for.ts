import type { Request } from "../conversation/dialogue.ts";
import { isoDate, writeTime } from "../values/write-date.ts";
import { codeShapeOf } from "../values/code-shape.ts";
import type { Wanted } from "../values/parameter.ts";
import { leadOf } from "../values/value-kind.ts";
import { lowerFirst } from "./first-letter.ts";
import { questionFor } from "./question-for.ts";
import { speakValue, speakList } from "./speak-value.ts";

/** Acknowledges what is known and asks for one thing. */
export function askFor(options: { request: Request; wanted: Wanted; isFirst: boolean }): string {
  const { request, wanted, isFirst } = options;
  const half = halfQuestion(request, wanted);
  const question = half ?? questionFor(wanted);
  if (request.attempts > 0) return retry({ wanted, question, attempts: request.attempts });
  const known = knownWords(request);
  if (isFirst)
    return known === "" ? `Sure, I can help with that. ${question}` : `Sure, ${known}. ${question}`;
  return `Thanks. ${question}`;
}

/** A date was given and the time is missing, or the other way round. */
function halfQuestion(request: Request, wanted: Wanted): string | null {
  const half = request.halves[wanted.key];
  if ((wanted.kind !== "date-time" && wanted.kind !== "time") || !half) return null;
  if (half.time && !half.isSure)
    return `Is that ${writeTime(half.time, "h:mm am").replace(/ AM$/, "").replace(/:00$/, "")} in the morning or in the evening?`;
  if (half.dayPart && !half.time)
    return `What time ${half.dayPart === "night" ? "at night" : `in the ${half.dayPart}`}?`;
  if (wanted.kind === "time") return null;
  if (half.date) return `What time on ${speakValue(isoDate(half.date))}?`;
  return "And on which day?";
}

function retry(options: { wanted: Wanted; question: string; attempts: number }): string {
  const { wanted, question, attempts } = options;
  const lead = attempts === 1 ? "Sorry, I didn't catch that." : "I'm sorry, I still didn't get that.";
  const wayOn = attempts >= 2 ? " Or say never mind, and we leave it." : "";
  return `${lead} ${question}${hintFor(wanted)}${wayOn}`;
}

/** An example of what would be understood. */
function hintFor(wanted: Wanted): string {
  switch (wanted.kind) {
    case "postcode":
      return " You can say it digit by digit.";
    case "code":
      return codeShapeOf(wanted.pattern) === null || wanted.description.length > 60
        ? " You can say it one character at a time."
        : ` It looks like this: ${lowerLead(wanted.description)}.`;
    case "phone":
      return " You can say it one character at a time.";
    case "email":
      return " For example, name at example dot com.";
    case "date":
    case "weekday":
      return " For example, next Tuesday.";
    case "date-time":
      return " For example, tomorrow at 3 pm.";
    case "time":
      return " For example, 3 pm.";
    case "number":
    case "money":
      return numberHint(wanted);
    case "boolean":
      return " A yes or no is enough.";
    default:
      return "";
  }
}

function lowerLead(description: string): string {
  const lead = leadOf(description).replace(/[.\s]+$/, "");
  return /^[A-Z][a-z]/.test(lead) ? lowerFirst(lead) : lead;
}

function numberHint({ limits: { least, most } }: Wanted): string {
  if (Number.isFinite(least) && Number.isFinite(most)) return ` A number from ${least} to ${most} is enough.`;
  if (Number.isFinite(most)) return ` A number up to ${most} is enough.`;
  return least > 1 && Number.isFinite(least)
    ? ` A number of at least ${least} is enough.`
    : " A number is enough.";
}

/** The few values worth repeating, so that the caller hears they were understood. */
function knownWords(request: Request): string {
  const spoken = request.tool.wanted.flatMap((wanted) => {
    const value = request.values[wanted.key];
    const isShort =
      value !== undefined &&
      typeof value !== "boolean" &&
      String(value).split(" ").length <= 4 &&
      !/\b(?:is|are|was|not)\b/.test(String(value)) &&
      !["sentence", "number", "boolean", "phone", "email"].includes(wanted.kind);
    return isShort ? [speakValue(value)] : [];
  });
  return speakList(spoken.slice(0, 3));
}
