import type { Wanted } from "./parameter.ts";
import { listJoint } from "./read-list.ts";
import { readChoice } from "./read-choice.ts";

const dropping = /\b(?:skip|without|not|no|drop|leave out|remove|except|forget|don't|minus)\b/i;
const only = /\b(?:only|just|nothing but)\b/i;

/** "Skip the oven, only the windows": the options that are left of those that were chosen. Null for other words. */
export function correctList(options: { text: string; wanted: Wanted; known: string }): string | null {
  const { text, wanted } = options;
  const { values, isClosed } = wanted.options;
  if (!isClosed) return null;
  const known = options.known.split(listJoint);
  const parts = fromOnly(text, values)
    .split(/[,.;]|\b(?:and|but)\b/i)
    .map((part) => ({
      named: readChoice({ text: part.replace(dropping, " "), values }).map(({ value }) => String(value)),
      isDropped: dropping.test(part),
      isOnly: only.test(part),
    }));
  const dropped = parts.filter(({ isDropped }) => isDropped).flatMap(({ named }) => named);
  const added = parts.filter(({ isDropped }) => !isDropped).flatMap(({ named }) => named);
  if (dropped.length === 0 && !parts.some(({ isOnly, named }) => isOnly && named.length > 0)) return null;
  const isOnly = parts.some((part) => part.isOnly && !part.isDropped && part.named.length > 0);
  const left = isOnly ? added : [...known.filter((one) => !dropped.includes(one)), ...added];
  return left.length === 0 ? null : [...new Set(left)].join(listJoint);
}

/** "Fridays is choir, only Mondays": what is said before the words that leave one alone chooses nothing. */
function fromOnly(text: string, values: Wanted["options"]["values"]): string {
  const leading = /\b(?:only|just|nothing but) \w/i.exec(text);
  const rest = leading === null ? "" : text.slice(leading.index);
  return readChoice({ text: rest, values }).length > 0 ? rest : text;
}
