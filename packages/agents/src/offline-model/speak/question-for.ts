import { leadOf } from "../values/value-kind.ts";
import type { Wanted } from "../values/parameter.ts";
import { wordsOfKey } from "../words/tokens.ts";
import { speakList } from "./speak-value.ts";

/** One natural question for one parameter, made from its own description. */
export function questionFor(wanted: Wanted): string {
  if (wanted.kind === "boolean") return yesNoQuestion(wanted);
  const short = shortQuestion(wanted);
  if (short !== null) return short;
  const subject = subjectOf(wanted);
  const choices = wanted.kind === "choice" && wanted.options.values.length <= 6 ? choicesOf(wanted) : "";
  const asked = fullQuestion(subject, wanted);
  return choices === "" ? asked : `${asked.replace(/\?$/, "")}: ${choices}?`;
}

const shortWords = 45;

/** What everybody knows needs no long explanation. */
function shortQuestion(wanted: Wanted): string | null {
  if (wanted.description.length <= shortWords) return null;
  const isCallers =
    !/\b(?:recipient|doctor|pet|child|student|driver|payee|employee|emergency|patient|passenger|landlord|company)\b/i.test(
      `${wanted.words} ${wanted.description}`,
    );
  switch (wanted.kind) {
    case "postcode":
      return `What's the ${/post ?code/i.test(wanted.description) ? "postcode" : /postal/i.test(wanted.description) ? "postal code" : "ZIP code"}?`;
    case "phone":
      return isCallers ? "What's the best phone number for you?" : null;
    case "email":
      return isCallers ? "What's your email address?" : null;
    case "person":
      return isCallers ? "What's your full name?" : null;
    default:
      return null;
  }
}

/** "email address the voucher is sent to": everybody knows what an address is for. */
const contactClause =
  /^((?:the |your |an? )?(?:[\w'’]+ ){0,3}?(?:e-?mail(?: address)?|(?:phone|telephone|mobile) number)),? (?:the|that|which|where|we|it|they|this|to which|at which)\b.*$/i;

/** The words of the description that name the value, turned towards the caller. */
function subjectOf(wanted: Wanted): string {
  const lead = leadOf(wanted.description)
    .replaceAll(/\([^)]*\)/g, "")
    .replaceAll(
      /,?\s*(?:in )?\b(?:YYYY-MM-DD|MM\/DD\/YYYY|DD\/MM\/YYYY|DD\.MM\.YYYY|HH:MM(?::SS)?|24-hour)\b.*$/gi,
      "",
    )
    .replace(
      /[,;:]?\s*(?:\b(?:e\.?g\.?|for example|for instance|such as|like|in the format|formatted|in format|as (?:an? )?(?:iso|yyyy|string|number|integer)|in (?:iso|yyyy|24)|iso 8601|yyyy-mm-dd|one of|either|must be|format:|allowed values|possible values|in e\.?164|digits only|as given|as spoken|including|with area code|in (?:a few|one or two|their|the caller's|your|plain)(?: own)? (?:words?|sentences?)|in (?:one|a|two|1|2)(?: short)? sentences?|if (?:known|given|any|they|the caller|there|provided|mentioned)|as (?:said|stated)|to (?:look up|check|search for|find|quote|cancel|reschedule|track|book|reserve))\b).*$/i,
      "",
    )
    .replace(/:.*$/, "")
    .replace(contactClause, "$1")
    .trim()
    .replace(/[.\s,;]+$/, "");
  const isList =
    wanted.options.isClosed &&
    wanted.options.values.some((value) => lead.toLowerCase().startsWith(String(value).toLowerCase()));
  return towardsCaller(lead === "" || lead.length > 90 || isList ? wordsOfKey(wanted.key) : lead);
}

function towardsCaller(words: string): string {
  return words
    .replace(
      /^(?:ask (?:the \w+ )?(?:for|what|which)|please (?:ask for|provide)|provide|specify|enter|get|collect|give|take)\s+/i,
      "",
    )
    .replaceAll(
      /\b(?:the )?(?:caller|customer|client|user|guest|member|person|tenant|owner|policyholder|borrower|buyer|resident|renter|visitor|driver|employee|traveler|subscriber)['’]s\b/gi,
      "your",
    )
    .replaceAll(
      /\b(?:of|for|from|to|by) the (?:caller|customer|client|user|guest|person)\b(?! (?:is|has|wants))/gi,
      "",
    )
    .replaceAll(
      /\bthe (?:caller|customer|client|user|guest|person|patient|member|tenant|owner|visitor|policyholder|renter|subscriber)\b(?!['’]s)/gi,
      "you",
    )
    .replaceAll(/\b(?:the )?you['’ʼ`] ?s\b/gi, "your")
    .replaceAll(/\b(pick|drop|call|ring|bring) (up|off|back|in) you\b/gi, "$1 you $2")
    .replaceAll(
      /\byou ((?:always |usually |currently |also |already )?)([a-z]+s)\b(?! (?:is|are|was|has|have|will)\b)/gi,
      (_, adverb: string, verb: string) => `you ${adverb}${withYou(verb.toLowerCase())}`,
    )
    .replaceAll(/\b(?:their|his or her|his\/her)\b/gi, "your")
    .replaceAll(/\b(?:they|he or she)\b/gi, "you")
    .replaceAll(/\s+/g, " ")
    .trim();
}

const irregularVerbs: Record<string, string> = { is: "are", has: "have", was: "were" };

/** "stays" → "stay", "wishes" → "wish", "carries" → "carry". */
function withYou(verb: string): string {
  if (/(?:ss|[^aeiou]us|ways)$/.test(verb)) return verb;
  return (
    irregularVerbs[verb] ??
    verb
      .replace(/ies$/, "y")
      .replace(/(?<=(?:sh|ch|x|ss|o))es$/, "")
      .replace(/(?<=[^s])s$/, "")
  );
}

function fullQuestion(subject: string, wanted: Wanted): string {
  const words = subject.replace(/^(?:the|a|an)\s+/i, "");
  const lower = lowerFirst(words);
  if (/^(?:what|which|where|when|who|how|why)\b/i.test(words)) return whQuestion(lower);
  if (/^(?:until|by|on|at|for|in|to|from) (?:what|which|how|when)\b/i.test(words))
    return `${upperFirst(words)}?`;
  if (/^(?:describe|explain)\b/i.test(words)) return `Can you ${lower}?`;
  if (/^(?:short |brief |detailed )?(?:description|summary|explanation|details)\b/i.test(words))
    return `Can you give me a ${lower.replace(/^details/, "few details")}?`;
  const amount = /^(?:number|count|amount|quantity) of (?!(?:the|your|an?|this|that) )(.+)$/i.exec(
    words,
  )?.[1];
  if (amount && wanted.kind !== "money") return `How many ${amount}?`;
  if (/^(?:quantity|how many)$/i.test(words)) return "How many?";
  if (wanted.kind === "date-time" && !/\b(?:date|time|day|slot)\b/i.test(words))
    return `What day and time for the ${lower}?`;
  if (/^(?:party size|group size)$/i.test(words)) return "How many people?";
  if (
    /^(?:your|full|(?:first|last) name|phone|email|e-mail|zip|postal|street|home|mobile|contact)\b/i.test(
      words,
    ) &&
    !/.\byour\b/i.test(words)
  )
    return `What's ${/^your\b/i.test(words) ? lower : `your ${lower}`}?`;
  if (/^(?:name)$/i.test(words)) return "What's your name?";
  return `What's the ${lower}?`;
}

/** "what is wrong" → "What is wrong?"; "where you want to go" → "Can you tell me where you want to go?" */
function whQuestion(words: string): string {
  if (
    /^(?:what|which|who)(?:'s| is| are| would| do| does| kind| type| happened| went)\b/.test(words) &&
    !/\byou\b/.test(words)
  )
    return `${upperFirst(words)}?`;
  return `Can you tell me ${words}?`;
}

function yesNoQuestion(wanted: Wanted): string {
  const words = towardsCaller(leadOf(wanted.description).replace(/[.\s]+$/, ""))
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

function choicesOf(wanted: Wanted): string {
  return speakList(
    wanted.options.values.map((value) => wordsOfKey(String(value))),
    "or",
  );
}

export function lowerFirst(words: string): string {
  return /^[A-Z]{2}/.test(words) || /^I\b/.test(words)
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1);
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
