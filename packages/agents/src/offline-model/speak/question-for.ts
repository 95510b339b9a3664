import { codeShapeOf } from "../values/code-shape.ts";
import { leadOf } from "../values/value-kind.ts";
import type { Wanted } from "../values/parameter.ts";
import { wordsOfKey } from "../words/tokens.ts";
import { lowerFirst, upperFirst } from "./first-letter.ts";
import { speakList } from "./speak-value.ts";
import { towardsCaller } from "./towards-caller.ts";
import { yesNoQuestion } from "./yes-no-question.ts";

/** One natural question for one parameter, made from its own description. */
export function questionFor(wanted: Wanted): string {
  if (wanted.kind === "boolean") return yesNoQuestion(wanted);
  const short = shortQuestion(wanted);
  if (short !== null) return short;
  const subject = subjectOf(wanted);
  if (!namesItsKind(subject, wanted)) return contactQuestion(subject, wanted);
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

const kindNouns: Partial<Record<Wanted["kind"], RegExp>> = {
  address: /\b(?:address|where|place|location)\b/i,
  email: /\be-?mail\b/i,
  phone: /\b(?:phone|number|mobile|telephone|cell)\b/i,
};

/** "Where to send them" asks for anything; that an email address is meant has to be said. */
function namesItsKind(subject: string, { kind }: Wanted): boolean {
  return kindNouns[kind]?.test(subject) ?? true;
}

function contactQuestion(subject: string, { kind }: Wanted): string {
  if (kind === "address") return `What's the address, ${lowerFirst(subject)}?`;
  return kind === "email" ? "What's the email address?" : "What's the phone number?";
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
      /[,;:]?\s*(?:\b(?:e\.?g\.?|for example|for instance|such as|(?:which |it )?looks? like|looking like|(?:which |it )?(?:starts?|begins?) with|(?:starting|beginning) with|like|in the format|formatted|in format|as (?:an? )?(?:iso|yyyy|string|number|integer)|in (?:iso|yyyy|24)|iso 8601|yyyy-mm-dd|one of|either|must be|format:|allowed values|possible values|in e\.?164|digits only|as given|as spoken|including|with area code|in (?:a few|one or two|their|the caller's|your|plain)(?: own)? (?:words?|sentences?)|in (?:one|a|two|1|2)(?: short)? sentences?|if (?:known|given|any|they|the caller|there|provided|mentioned)|as (?:said|stated)|to (?:look up|check|search for|find|quote|cancel|reschedule|track|book|reserve))\b).*$/i,
      "",
    )
    .replace(/:.*$/, "")
    .replace(contactClause, "$1")
    .trim()
    .replace(/[.\s,;?]+$/, "");
  const named = withoutOptions(lead, wanted);
  const shape = wanted.kind === "code" ? codeShapeOf(wanted.pattern) : null;
  if (shape !== null && !codeNoun.test(named)) return codeSubject(wanted, shape.isDigitsOnly);
  const isShapeOnly = wanted.kind === "code" && shapeOnly.test(named);
  return towardsCaller(named === "" || named.length > 90 || isShapeOnly ? wordsOfKey(wanted.key) : named);
}

const codeNoun = /\b(?:number|code|id|reference|plate|tag|key|pin|locator|digits of)\b/i;

/** "BD, a dash and four digits" tells what it looks like; what is asked for is the appointment's code. */
function codeSubject({ key }: Wanted, isDigitsOnly: boolean): string {
  const words = wordsOfKey(key);
  return codeNoun.test(words) ? words : `${words} ${isDigitsOnly ? "number" : "code"}`;
}

/** "Six characters, letters and digits" tells what it looks like, and not what it is. */
const shapeOnly =
  /^(?:the )?(?:\w+ )?(?:\w+ )?(?:characters?|letters?|digits?)\b(?!.*\b(?:number|code|id|reference|plate|tag)\b)/i;

/** "Level A1, A2 or B1" lists what is listed anyway. */
function withoutOptions(lead: string, { options }: Wanted): string {
  if (!options.isClosed) return lead;
  const lower = lead.toLowerCase();
  const places = options.values.map((value) => lower.indexOf(String(value).toLowerCase()));
  const listed = places.filter((place) => place >= 0);
  if (listed.includes(0) || listed.length >= 2)
    return lead.slice(0, Math.min(...listed)).replace(/[\s,;:-]+$/, "");
  return lead;
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
    !/^\w+ (?:name|number|address) of (?:the|an?) /i.test(words) &&
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

function choicesOf(wanted: Wanted): string {
  return speakList(
    wanted.options.values.map((value) => spokenOption(String(value))),
    "or",
  );
}

/** `same_day` is spoken as words; "B1" stays as it is written. */
function spokenOption(value: string): string {
  return /_|[a-z][A-Z]/.test(value) ? wordsOfKey(value) : value;
}
