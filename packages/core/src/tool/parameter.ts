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

/**
 * How a list or an object is written in the query: `a=1&a=2`, `a=1,2`, or `a[]=1&a[]=2`. Only brackets can
 * write an object, as `a[b]=1`.
 */
export const queryStyleSchema = z.enum(
  ["repeat", "comma", "brackets"],
  "Query style must be repeat, comma or brackets.",
);
export type QueryStyle = z.infer<typeof queryStyleSchema>;

/** One value that a tool needs: what it looks like, where it comes from and where it travels. */
export const parameterSchema = z.object({
  key: parameterKeySchema,
  location: parameterLocationSchema,
  ...shapeFields,
  /** What the model is told of it; needed only where the model is asked. */
  description: parameterDescriptionSchema.default(""),
  required: parameterRequiredSchema,
  source: parameterSourceSchema.default({ from: "model" }),
  /** For lists and objects in the query; `repeat` where nothing is said. */
  queryStyle: queryStyleSchema.optional(),
  /** Refuses values that came from the model or from another tool's answer. */
  trusted: z.boolean("Trusted must be true or false.").default(false),
});
export type Parameter = z.infer<typeof parameterSchema>;
export type ParameterInput = z.input<typeof parameterSchema>;
