import type { DraftIssue } from "./draft-issues.ts";
import { kindRule } from "./kinds/value-kind.ts";
import { takeOf } from "./take-value.ts";
import { unmetWords } from "./unmet-words.ts";
import type { ValueLimits } from "./value-limits.ts";
import type { WantedValue } from "./value-rules.ts";
import type { ParameterType, ValueShape } from "./value-shape.ts";

/** Where a limit belongs to another type, contradicts another limit, or a default breaks them. */
export function limitIssues(shape: ValueShape): DraftIssue[] {
  const misplaced = misplacedIssues(shape);
  if (misplaced.length > 0) return misplaced;
  return [...kindIssues(shape), ...contradictions(shape), ...writtenIssues(shape)];
}

const text: ParameterType[] = ["string"];
const numbers: ParameterType[] = ["number", "integer"];
const lists: ParameterType[] = ["array"];

const belongsTo: { [Field in keyof ValueLimits]: { types: ParameterType[]; words: string } } = {
  minimum: { types: numbers, words: "Only a number has a minimum; leave it out." },
  maximum: { types: numbers, words: "Only a number has a maximum; leave it out." },
  minLength: { types: text, words: "Only text has a length; leave it out." },
  maxLength: { types: text, words: "Only text has a length; leave it out." },
  pattern: { types: text, words: "Only text has a pattern; leave it out." },
  format: { types: text, words: "Only text has a format; leave it out." },
  minItems: { types: lists, words: "Only a list has a number of items; leave it out." },
  maxItems: { types: lists, words: "Only a list has a number of items; leave it out." },
  allowedFrom: {
    types: [...text, ...numbers],
    words: "Only text and numbers can be looked up in a list; for a list, say it of its items.",
  },
};

function misplacedIssues(shape: ValueShape): DraftIssue[] {
  return limitNames.flatMap((field) => {
    const rule = belongsTo[field];
    if (rule === undefined || shape[field] === undefined || rule.types.includes(shape.type)) return [];
    return [{ path: [field], message: rule.words }];
  });
}

const limitNames = [
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "minItems",
  "maxItems",
  "allowedFrom",
] as const satisfies (keyof ValueLimits)[];

const ofItsOwn = ["options", "pattern", "format", "minLength", "maxLength"] as const;

/** A kind has a form of its own, so nothing else says what its text looks like. */
function kindIssues(shape: ValueShape): DraftIssue[] {
  if (shape.kind === undefined) return [];
  const { types } = kindRule(shape.kind);
  if (!types.includes(shape.type)) {
    return [
      { path: ["kind"], message: `This kind needs the type ${types.join(" or ")}; choose that, or no kind.` },
    ];
  }
  return ofItsOwn
    .filter((field) => shape[field] !== undefined)
    .map((field) => ({
      path: [field],
      message: "A value of this kind has a form of its own; leave this out.",
    }));
}

const pairs = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
] as const;

function contradictions(shape: ValueShape): DraftIssue[] {
  return pairs.flatMap(([least, most]) => {
    const from = shape[least];
    const to = shape[most];
    if (from === undefined || to === undefined || from <= to) return [];
    return [{ path: [most], message: `Nothing is at least ${from} and at most ${to}; correct one of them.` }];
  });
}

/** What the author has written down as values must be values. */
function writtenIssues(shape: ValueShape): DraftIssue[] {
  const wanted: WantedValue = { description: "", required: false, ...shape };
  const take = takeOf(wanted);
  const issues: DraftIssue[] = [];
  if (shape.default !== undefined && take(shape.default) === undefined) {
    issues.push({ path: ["default"], message: `The default ${unmetWords(wanted, shape.default)}.` });
  }
  const examples = shape.examples ?? [];
  for (const [index, example] of examples.entries()) {
    // What is shown for a kind may be written as it would be said.
    if (take(example) !== undefined || (shape.kind !== undefined && typeof example === "string")) continue;
    issues.push({ path: ["examples", index], message: `This example ${unmetWords(wanted, example)}.` });
  }
  return issues;
}
