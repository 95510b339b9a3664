import * as fc from "fast-check";
import type { ValueShape } from "../tool/value-shape.ts";

const scalar = fc.constantFrom<ValueShape>(
  { type: "string" },
  { type: "number" },
  { type: "integer" },
  { type: "boolean" },
  { type: "string", options: ["small", "Large", "94110"] },
  { type: "number", options: [1, 2.5, 94110] },
  { type: "integer", options: [1, 2, 94110] },
  { type: "string", minLength: 2, maxLength: 5 },
  { type: "string", pattern: "^9[0-9]+$" },
  { type: "string", format: "date" },
  { type: "string", default: "94110" },
  { type: "number", minimum: 1, maximum: 100 },
  { type: "integer", minimum: 2, examples: [2] },
);

/** Shapes of every type, up to three levels deep. */
export const anyShape: fc.Arbitrary<ValueShape> = shapeOf(2);

function shapeOf(levels: number): fc.Arbitrary<ValueShape> {
  if (levels === 0) return scalar;
  const inner = shapeOf(levels - 1);
  const property = fc
    .record({ key: fc.constantFrom("street", "toString", "0"), shape: inner, required: fc.boolean() })
    .map(({ shape, ...rest }) => ({ ...shape, ...rest, description: "" }));
  return fc.oneof(
    { weight: 3, arbitrary: scalar },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("array"),
        items: inner,
        maxItems: fc.constantFrom(undefined, 2),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("object"),
        properties: fc.uniqueArray(property, { selector: ({ key }) => key, minLength: 1 }),
      }),
    },
  );
}

/** Values that a shape takes, or nearly: what is inside may be missing, of another type or out of order. */
export function valueNear(shape: ValueShape): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case "string":
      return fc.oneof(fc.constantFrom("small", " LARGE", "94110", ""), fc.string());
    case "number":
      return fc.oneof(fc.constantFrom<unknown>(1, "2", 94110), fc.double());
    case "integer":
      return fc.oneof(fc.constantFrom<unknown>(1, "2", 1.5, "1.5", 94110), fc.maxSafeInteger());
    case "boolean":
      return fc.oneof(fc.boolean(), fc.constant("yes"));
    case "array":
      return fc.array(valueNear(shape.items ?? { type: "string" }), { maxLength: 3 });
    case "object": {
      const members = (shape.properties ?? []).map((property) =>
        fc.tuple(fc.constant(property.key), valueNear(property), fc.boolean()),
      );
      return fc
        .tuple(...members)
        .map((entries) => Object.fromEntries(entries.filter(([, , isGiven]) => isGiven)));
    }
  }
}
