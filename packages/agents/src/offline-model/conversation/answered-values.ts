import type { Values } from "../values/candidate.ts";
import type { Wanted } from "../values/parameter.ts";
import { asRecord } from "../speak/json.ts";
import { readFacts, type ResultFact } from "../speak/result-facts.ts";
import { ordinalWords } from "../words/common-words.ts";
import { tokenise } from "../words/tokens.ts";
import type { Dialogue, Request } from "./dialogue.ts";

/**
 * Values that the caller takes from the last answer and does not say in full: "can we meet Biscuit?" names one of those
 * that were listed, "a copy of that page" leans on the only one that was found, and "the second one" counts them. What
 * was said by the caller's own words stays.
 */
export function answeredValues(options: { dialogue: Dialogue; request: Request; text: string }): Values {
  const { dialogue, request, text } = options;
  const { last } = dialogue;
  if (last?.outcome?.status !== "succeeded" || last.tool === request.tool) return {};
  const items = itemsOf(last.outcome.data);
  const meant = meantItem(items, text);
  return Object.fromEntries(
    request.tool.wanted.flatMap((wanted): [string, Values[string]][] => {
      const isSaid =
        wanted.key in request.values || dialogue.facts.some((fact) => fact.wanted.key === wanted.key);
      if (isSaid || !wanted.required || !mayStand(wanted)) return [];
      const fact = namedIn(items.flat(), wanted, text) ?? meant.find((one) => isOwn(one, wanted));
      const value = fact === undefined ? null : valueFor(fact.value, wanted);
      return value === null ? [] : [[wanted.key, value]];
    }),
  );
}

/** Who somebody is, and how many of a thing they want, is the caller's own to say. */
function mayStand({ kind, words, description }: Wanted): boolean {
  const isCount =
    /(?:\b(?:quantity|qty|count|people|amount|size|age)|[^s]s)$/.test(words) ||
    /\bhow (?:many|much|long)\b|\bnumber of \p{L}+s\b/iu.test(description);
  return answered.has(kind) && !(kind === "number" && isCount);
}

const answered: ReadonlySet<string> = new Set([
  "phrase",
  "choice",
  "code",
  "number",
  "date",
  "time",
  "place",
]);

/** The things of an answer, each with what it states; an answer without a list is one thing. */
function itemsOf(data: unknown): ResultFact[][] {
  const record = Array.isArray(data) ? { items: data } : asRecord(data);
  const facts = readFacts({ record, values: {} });
  const [list, ...others] = facts.filter(({ value }) => Array.isArray(value));
  if (list === undefined || others.length > 0 || !Array.isArray(list.value))
    return [facts.filter(({ value }) => !Array.isArray(value))];
  return list.value.map((item: unknown) =>
    typeof item === "object" && item !== null
      ? readFacts({ record: asRecord(item), values: {} }).map((fact) => ({
          ...fact,
          path: `${list.path} ${fact.path}`,
        }))
      : [{ ...list, value: item }],
  );
}

/** The only thing that there is to lean on, or the one that is counted out. */
function meantItem(items: ResultFact[][], text: string): ResultFact[] {
  const counted = /\bthe (\w+) (?:one|option|slot)\b/i.exec(text)?.[1]?.toLowerCase() ?? "";
  const place = counted === "last" ? items.length : ordinalWords.get(counted);
  if (place !== undefined) return items[place - 1] ?? [];
  return items.length === 1 && leaning.test(text) ? (items[0] ?? []) : [];
}

const leaning =
  /\b(?:that|this)(?= (?:one|\p{L}+)?(?:\W|$))|\b(?:it|that|this)(?=\W*$|[,.;!?]| (?:for|on|at|in|to|with|please|then)\b)/iu;

/** A name that was read out and is said again, where the answer calls it what the tool wants. */
function namedIn(facts: ResultFact[], wanted: Wanted, text: string): ResultFact | undefined {
  const said = ` ${tokenise(text)
    .map((token) => token.text)
    .join(" ")} `;
  const own = new Set(tokenise(`${wanted.words} ${wanted.description}`).map(({ stem }) => stem));
  return facts.find(({ path, value }) => {
    const name =
      typeof value === "string"
        ? tokenise(value)
            .map((token) => token.text)
            .join(" ")
        : "";
    return (
      name.length > 2 &&
      said.includes(` ${name} `) &&
      tokenise(path).some(({ stem, isStop }) => !isStop && stem !== "name" && own.has(stem))
    );
  });
}

/** The answer calls it by the very word that the tool does. */
function isOwn({ key }: ResultFact, { key: wanted }: Wanted): boolean {
  return key.toLowerCase() === wanted.toLowerCase();
}

/** The value in the wanted type; null where it is none that the tool would take. */
function valueFor(value: unknown, wanted: Wanted): Values[string] | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  if (wanted.type === "number" || wanted.type === "integer") {
    const number = Number(value);
    const isFitting =
      Number.isFinite(number) && number >= wanted.limits.least && number <= wanted.limits.most;
    return isFitting ? number : null;
  }
  const written = String(value);
  if (wanted.type !== "string" || !(shapes[wanted.kind] ?? /./).test(written)) return null;
  const { isClosed, values } = wanted.options;
  return isClosed && !values.includes(written) ? null : written;
}

const shapes: Partial<Record<Wanted["kind"], RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}$/,
  phrase: /\p{L}{2}/u,
  place: /\p{L}{2}/u,
};
