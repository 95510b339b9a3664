import type { Wanted } from "../values/parameter.ts";
import { leadOf } from "../values/value-kind.ts";
import { wordsOfKey } from "../words/tokens.ts";
import { lowerFirst, upperFirst } from "./first-letter.ts";
import { towardsCaller } from "./towards-caller.ts";

/** One question that yes or no answers; a description that is a question already is asked as it stands. */
export function yesNoQuestion(wanted: Wanted): string {
  const description = wanted.description.replaceAll(/\s*\((?:true|false|yes|no)\)/gi, "").trim();
  const asked = /^[^.!?]*\?/.exec(description)?.[0];
  if (asked !== undefined) return upperFirst(towardsCaller(asked));
  if (/\((?:true|yes)\).*\bor\b.*\((?:false|no)\)/i.test(wanted.description))
    return `Which is it: ${lowerFirst(towardsCaller(leadOf(description)))}?`;
  const words = towardsCaller(leadOf(description).replace(/[.\s]+$/, ""))
    .replace(/^(?:true|yes|set to true)\s+(?:if|when)\s+/i, "")
    .replace(/^(?:whether(?: or not)?|if)\s+/i, "")
    .replace(/,?\s*(?:true|false|yes|no)\b.*$/i, "");
  const you = /^you (are|were|have|need|want|would like|can|will|do)\b\s*(.*)$/i.exec(words);
  if (you?.[1]) return youQuestion(you[1].toLowerCase(), you[2] ?? "");
  const modal = /^(.+?) (may|can|should|will|must)\b\s*(.+)$/i.exec(words);
  if (modal?.[1] && modal[2] && modal[3])
    return `${upperFirst(modal[2].toLowerCase())} ${lowerFirst(modal[1])} ${modal[3]}?`;
  const owns = /^you ([a-z]{2,})\b\s*(.*)$/i.exec(words);
  if (owns?.[1]) return youQuestion(owns[1].toLowerCase(), owns[2] ?? "");
  const is = /^(.+?) (is|are|was|has|have|needs?|wants?|includes?)\b\s*(.+)$/i.exec(words);
  if (is?.[1] && is[2] && is[3])
    return thirdQuestion({ subject: lowerFirst(is[1]), verb: is[2].toLowerCase(), rest: is[3] });
  return `Yes or no: ${lowerFirst(words || wordsOfKey(wanted.key))}?`;
}

function youQuestion(verb: string, rest: string): string {
  if (["are", "were", "can", "will"].includes(verb))
    return `${upperFirst(verb)} you ${rest}?`.replace(" ?", "?");
  if (verb === "would like") return `Would you like ${rest}?`;
  return `Do you ${verb} ${rest}?`;
}

function thirdQuestion(parts: { subject: string; verb: string; rest: string }): string {
  const { subject, verb, rest } = parts;
  if (["is", "are", "was"].includes(verb)) return `${upperFirst(verb)} ${subject} ${rest}?`;
  const base = { has: "have", needs: "need", wants: "want", includes: "include" }[verb];
  return `${base ? "Does" : "Do"} ${subject} ${base ?? verb} ${rest}?`;
}
