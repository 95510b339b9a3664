import { z } from "zod";
import { valuePathSchema } from "./condition.ts";
import { pathCovers } from "./path-covers.ts";
import { variableNameSchema } from "./value-source.ts";

/** The most that a tool may ask for of an answer, for the model. */
export const mostResponseBytes = 262_144;

const pathsSchema = z.array(valuePathSchema).max(100, "At most 100 paths.");

const responseMappingFields = z.object({
  /** Only these fields reach the agent; null lets everything through. */
  fields: pathsSchema.nullable().default(null),
  /** For one agent, in place of `fields`. */
  fieldsFor: z
    .object({ receptionist: pathsSchema.optional(), assistant: pathsSchema.optional() })
    .default({}),
  /** Kept from model and transcript. */
  hidden: pathsSchema.default([]),
  /** Kept as variables of the call, for the tools that follow. */
  save: z
    .array(z.object({ variable: variableNameSchema, path: valuePathSchema }))
    .max(50, "An answer can be saved to at most 50 variables.")
    .default([]),
  /** What the model sees of the answer, at most, in bytes of JSON. */
  maxBytes: z
    .int("The budget is a whole number of bytes.")
    .min(200, "The budget is at least 200 bytes.")
    .max(mostResponseBytes, "The budget is at most 262,144 bytes.")
    .default(8192),
});

/** What becomes of an answer on its way to the agent. */
export const responseMappingSchema = responseMappingFields.superRefine(({ hidden, save }, context) => {
  for (const [index, { path }] of save.entries()) {
    if (!hidden.some((hiddenPath) => pathCovers(hiddenPath, path))) continue;
    // A variable is on record, and so is the request of the next tool that is given it.
    const message = `${path} is hidden, so it cannot be saved to a variable; take it out of one of the two.`;
    context.addIssue({ code: "custom", path: ["save", index, "path"], message });
  }
});
export type ResponseMapping = z.infer<typeof responseMappingSchema>;

export const errorExposureSchema = z.enum(
  ["auto", "summarised", "passthrough", "hidden"],
  "Error exposure must be auto, summarised, passthrough or hidden.",
);
/** What the agent learns of a failure: what helps, the gist, all that the endpoint said, or only that it failed. */
export type ErrorExposure = z.infer<typeof errorExposureSchema>;
