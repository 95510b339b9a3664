import { z } from "zod";
import { parameterKeySchema } from "./parameter-key.ts";
import { parameterSourceSchema } from "./value-source.ts";
import { parameterDescriptionSchema, parameterRequiredSchema, shapeFields } from "./value-shape.ts";

/** Where a value travels in the request. */
export const parameterLocationSchema = z.enum(
  ["body", "query", "path", "header"],
  "Location must be body, query, path or header.",
);
export type ParameterLocation = z.infer<typeof parameterLocationSchema>;

/** One value that a tool needs: what it looks like, where it comes from and where it travels. */
export const parameterSchema = z.object({
  key: parameterKeySchema,
  location: parameterLocationSchema,
  ...shapeFields,
  /** What the model is told of it; needed only where the model is asked. */
  description: parameterDescriptionSchema.default(""),
  required: parameterRequiredSchema,
  source: parameterSourceSchema.default({ from: "model" }),
  /** Refuses values that came from the model or from another tool's answer. */
  trusted: z.boolean("Trusted must be true or false.").default(false),
});
export type Parameter = z.infer<typeof parameterSchema>;
export type ParameterInput = z.input<typeof parameterSchema>;
