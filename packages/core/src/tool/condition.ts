import { z } from "zod";

export const conditionOperatorSchema = z.enum(
  [
    "equals",
    "not-equals",
    "exists",
    "missing",
    "contains",
    "one-of",
    "greater-than",
    "less-than",
    "at-least",
    "at-most",
  ],
  "This is not a comparison that conditions know.",
);
export type ConditionOperator = z.infer<typeof conditionOperatorSchema>;

/** A dot path into JSON, such as `data.0.id`; `*` stands for every item of a list, or field of an object. */
export const valuePathSchema = z
  .string("A path is text such as data.items.0.id.")
  .min(1, "A path is required, such as data.items.0.id.")
  .max(200, "A path can be at most 200 characters long.")
  .refine(
    (path) => path.split(".").every((step) => step !== "" && !unsafeSteps.has(step)),
    "A path is made of names and numbers with dots between them, such as data.items.0.id.",
  );

const unsafeSteps = new Set(["__proto__", "constructor", "prototype"]);

const scalarSchema = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);

/** One comparison of what stands at a path with a value: data, not code. Lists are for `one-of`. */
export const conditionSchema = z
  .object({
    path: valuePathSchema,
    operator: conditionOperatorSchema,
    value: z.union([scalarSchema, z.array(scalarSchema).max(100)]).default(null),
  })
  .superRefine(({ operator, value }, context) => {
    const message = valueProblem(operator, value);
    if (message !== null) context.addIssue({ code: "custom", path: ["value"], message });
  });
export type Condition = z.infer<typeof conditionSchema>;

const comparesNumbers = new Set<ConditionOperator>(["greater-than", "less-than", "at-least", "at-most"]);

/** What could never hold is a mistake, and one that nobody would notice. */
function valueProblem(operator: ConditionOperator, value: unknown): string | null {
  if (operator === "one-of") return Array.isArray(value) ? null : "one-of compares with a list of values.";
  if (!comparesNumbers.has(operator)) return null;
  return typeof value === "number" || numberInText.test(String(value))
    ? null
    : `${operator} compares with a number.`;
}

const numberInText = /^-?\d+(?:\.\d+)?$/;
