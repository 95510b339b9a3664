import type { DraftIssue } from "./draft-issues.ts";
import { limitIssues } from "./limit-issues.ts";
import type { ValueProperty, ValueShape } from "./value-shape.ts";

/** A shape, with its description where it has one; the model is told of what it is asked for. */
type DescribedShape = ValueShape & { description?: string; isAsked: boolean };

/** Where a shape lacks what its type needs, or has what another type needs, at any depth. */
export function shapeIssues(shape: DescribedShape): DraftIssue[] {
  const { description, isAsked } = shape;
  const issues: DraftIssue[] = [];
  if (isAsked && description === "")
    issues.push({ path: ["description"], message: "Description is required." });
  const inner = [...optionIssues(shape), ...itemIssues(shape), ...propertyIssues(shape)];
  return [...issues, ...inner, ...(inner.length === 0 ? limitIssues(shape) : [])];
}

function optionIssues({ type, options }: ValueShape): DraftIssue[] {
  if (options === undefined) return [];
  if (type !== "string" && type !== "number" && type !== "integer") {
    return [{ path: ["options"], message: "Only text and numbers have options; leave them out." }];
  }
  return options.flatMap((option, index) => {
    const fits = type === "string" ? typeof option === "string" : isNumber(option, type);
    return fits ? [] : [{ path: ["options", index], message: optionWords[type] }];
  });
}

const optionWords = {
  string: "An option of a text is text.",
  number: "An option of a number is a number.",
  integer: "An option of a whole number is a whole number.",
};

function isNumber(option: string | number, type: "number" | "integer"): boolean {
  return typeof option === "number" && (type === "number" || Number.isSafeInteger(option));
}

function itemIssues({ type, items, isAsked }: DescribedShape): DraftIssue[] {
  if (type !== "array") {
    return items === undefined
      ? []
      : [{ path: ["items"], message: "Only a list has items; leave them out." }];
  }
  if (items === undefined)
    return [{ path: ["items"], message: "Say what each item of the list looks like." }];
  return within("items", [...presetItemIssues(items), ...shapeIssues({ ...items, isAsked })]);
}

function presetItemIssues({ default: preset }: ValueShape): DraftIssue[] {
  if (preset === undefined) return [];
  const message = "An item that is not given is not in the list; give the list a default instead.";
  return [{ path: ["default"], message }];
}

function propertyIssues({ type, properties, isAsked }: DescribedShape): DraftIssue[] {
  if (type !== "object") {
    if (properties === undefined) return [];
    return [{ path: ["properties"], message: "Only an object has properties; leave them out." }];
  }
  if (properties === undefined || properties.length === 0) {
    return [{ path: ["properties"], message: "Say what the object holds: give it at least one property." }];
  }
  return properties.flatMap((property, index) =>
    within(
      "properties",
      within(index, [...repeated(properties, index), ...shapeIssues({ ...property, isAsked })]),
    ),
  );
}

function repeated(properties: readonly ValueProperty[], index: number): DraftIssue[] {
  const key = properties[index]?.key;
  const isRepeated = properties.findIndex((other) => other.key === key) < index;
  return isRepeated ? [{ path: ["key"], message: `The key ${key} is used twice.` }] : [];
}

function within(step: string | number, issues: DraftIssue[]): DraftIssue[] {
  return issues.map(({ path, message }) => ({ path: [step, ...path], message }));
}
