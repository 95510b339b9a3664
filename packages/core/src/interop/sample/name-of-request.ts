import { wordsOf } from "../../tool/words-of.ts";

type Named = { name: string; description: string };
type Request = { method: string; url: string; name: string; description: string };

const verbs = new Set(
  (
    "accept add approve ask assign book calculate call cancel change charge check choose close collect compare complete " +
    "compute confirm convert count create deactivate delete deliver dispatch edit estimate export fetch file find finish " +
    "generate get give import invite issue list locate log login look lookup mark match merge modify move notify open " +
    "order pay place post predict print process publish purchase put query quote read receive record refund register " +
    "reject release remove rename reopen replace report request reschedule reserve resolve retrieve return review run " +
    "save schedule search see sell send set share show start stop store submit subscribe suggest sync tell test track " +
    "transfer translate unlock update upload validate verify view write"
  ).split(" "),
);
const noise =
  /^(?:api|apis|rest|v\d+(?:\.\d+)?|public|private|index|webhook|webhooks|hooks|rpc|services?|exec|prod|dev)$/i;
const placeholder = /^\{.*\}$/;

/** A name for people, and words for the model, from what an endpoint is called or where it is. */
export function nameOfRequest({ method, url, name, description }: Request): Named {
  const written = nameFromWords(name);
  const phrase = written ?? phraseFromPath(method, url);
  const title = capitalised(phrase).slice(0, 80).trim();
  const purpose = startsWithVerb(phrase)
    ? `Use this to ${uncapitalised(phrase)}.`
    : `Use this for: ${phrase}.`;
  const known = description.trim();
  const saysMore = known !== "" && known.toLowerCase() !== phrase.toLowerCase().replace(/\.$/, "");
  return { name: title, description: (saysMore ? `${purpose} ${sentence(known)}` : purpose).slice(0, 2000) };
}

/** `checkArea` and "POST /check-area" are identifiers; "Check the area" is already what people say. */
function nameFromWords(name: string): string | null {
  const trimmed = name.trim().replace(/\.$/, "");
  const isAddress = /^(?:[A-Z]+ )?(?:\/|https?:)/.test(trimmed) || trimmed.includes("{{");
  if (trimmed === "" || isAddress) return null;
  const isIdentifier = !/\s/.test(trimmed);
  if (!isIdentifier) return trimmed.slice(0, 80);
  const words = wordsOf(trimmed).filter((word) => !/^(?:api|controller|v\d+)$/.test(word));
  return words.length === 0 ? null : words.join(" ");
}

function phraseFromPath(method: string, url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, "").replace(/[?#].*$/, "");
  const segments = path.split("/").filter((segment) => segment !== "" && !noise.test(segment));
  const named = segments.filter((segment) => !placeholder.test(segment));
  const last = wordsOf(named.at(-1)?.replace(/\.\w+$/, "") ?? "");
  if (last.length === 0) return `${verbOf(method, true)} ${hostWords(url)}`;
  const verbAt = last.findIndex((word) => verbs.has(word));
  if (verbAt === 0 && last.length > 1) return last.join(" ");
  if (verbAt === 0) return [...last, ...wordsOf(named.at(-2) ?? "").map(singular)].join(" ");
  const isOne = placeholder.test(segments.at(-1) ?? "") || method !== "GET";
  return [verbOf(method, isOne), ...(isOne ? last.map(singularLast) : last)].join(" ");
}

function verbOf(method: string, isOne: boolean): string {
  switch (method) {
    case "POST":
      return "create";
    case "PUT":
    case "PATCH":
      return "update";
    case "DELETE":
      return "delete";
    default:
      return isOne ? "get" : "find";
  }
}

function hostWords(url: string): string {
  const host = /^[a-z]+:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? "the endpoint";
  return host.split(".").slice(-2, -1)[0] ?? host;
}

function singularLast(word: string, index: number, all: string[]): string {
  return index === all.length - 1 ? singular(word) : word;
}

function singular(word: string): string {
  if (/(?:ss|us|is|news|series)$/.test(word) || word.length < 4) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/(?<=(?:x|ch|sh|ss))es$/, "")
    .replace(/s$/, "");
}

function startsWithVerb(phrase: string): boolean {
  return verbs.has(phrase.split(/\s+/)[0]?.toLowerCase() ?? "");
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "ETA lookup" begins with letters that stay. */
function uncapitalised(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function sentence(text: string): string {
  const whole = capitalised(text);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
