import { z } from "zod";
import { parameterSourceSchema } from "./value-source.ts";
import { humanText, textProblem } from "./text.ts";

/** Where a value travels in the request. */
export const parameterLocationSchema = z.enum(
  ["body", "query", "path", "header"],
  "Location must be body, query, path or header.",
);
export type ParameterLocation = z.infer<typeof parameterLocationSchema>;

export const parameterTypeSchema = z.enum(
  ["string", "number", "boolean"],
  "Type must be string, number or boolean.",
);
export type ParameterType = z.infer<typeof parameterTypeSchema>;

/** These keys could reach an object's prototype; no tool may use them. */
const refusedKeys = new Set(["__proto__", "constructor", "prototype"]);

export const parameterKeySchema = z
  .string(textProblem({ label: "Key" }))
  .trim()
  .min(1, "Key is required.")
  .max(64, "Key can be at most 64 characters long.")
  .regex(/^[a-zA-Z0-9_.-]*$/, "Key may hold letters, digits, _ . and - only, such as zip_code.")
  .refine((key) => !refusedKeys.has(key), "This key is reserved by JavaScript; choose another.");

/** One value that a tool needs from the conversation. */
export const parameterSchema = z.object({
  key: parameterKeySchema,
  location: parameterLocationSchema,
  type: parameterTypeSchema,
  description: humanText({ label: "Description", minimum: 1, maximum: 500 }),
  required: z.boolean("Required must be true or false."),
  source: parameterSourceSchema.default({ from: "model" }),
  /** Refuses values that came from the model or from another tool's answer. */
  trusted: z.boolean("Trusted must be true or false.").default(false),
});
export type Parameter = z.infer<typeof parameterSchema>;
export type ParameterInput = z.input<typeof parameterSchema>;
