import { z } from "zod";
import { writtenValueSchema } from "./argument-value.ts";
import { valueKindSchema } from "./kinds/value-kind.ts";
import { patternProblem } from "./safe-pattern.ts";
import { textFormatSchema } from "./text-format.ts";
import { variableNameSchema } from "./value-source.ts";

const count = (label: string) =>
  z
    .int(`${label} is a whole number.`)
    .min(0, `${label} is 0 or more.`)
    .max(100_000, `${label} is at most 100,000.`);

const patternSchema = z
  .string("A pattern is text.")
  .min(1, "Write a pattern, or leave it out.")
  .max(300, "A pattern can be at most 300 characters long.")
  .superRefine((pattern, context) => {
    const problem = patternProblem(pattern);
    if (problem === null) return;
    const message = `This pattern cannot be used: ${problem}. Look-ahead, look-behind and back-references are left out on purpose: a text could keep them busy forever.`;
    context.addIssue({ code: "custom", message });
  });

/** What a value has to keep within, and what stands in for it. All of it is enforced on every call. */
export const limitFields = {
  /** Used when nobody gives a value. */
  default: writtenValueSchema.optional(),
  /** Shown to the model. */
  examples: z
    .array(writtenValueSchema, "Examples are a list.")
    .min(1)
    .max(10, "At most 10 examples.")
    .optional(),
  /** RE2 syntax; found anywhere in the text, unless it is anchored. */
  pattern: patternSchema.optional(),
  format: textFormatSchema.optional(),
  minimum: z.number("The minimum is a number.").optional(),
  maximum: z.number("The maximum is a number.").optional(),
  /** In Unicode characters. */
  minLength: count("The least length").optional(),
  maxLength: count("The greatest length").optional(),
  minItems: count("The least number of items").optional(),
  maxItems: count("The greatest number of items").optional(),
  /** How what was said is read, and in which form it is sent. */
  kind: valueKindSchema.optional(),
  /** The value must be among those that a variable of the call lists; a refusal does not tell which they are. */
  allowedFrom: z
    .object({ variable: variableNameSchema }, "Name the variable that lists the allowed values.")
    .optional(),
};
export type ValueLimits = z.infer<z.ZodObject<typeof limitFields>>;
