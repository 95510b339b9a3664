import { z } from "zod";
import { humanText } from "../tool/text.ts";

export const dataFieldTypeSchema = z.enum(
  ["string", "number", "boolean", "date"],
  "Type must be string, number, boolean or date.",
);
export type DataFieldType = z.infer<typeof dataFieldTypeSchema>;

/** One value to be collected from each call, such as the caller's email address. */
export const dataFieldSchema = z.object({
  name: z
    .string("Give the field a name.")
    .trim()
    .regex(
      /^[a-zA-Z][a-zA-Z0-9_]{0,63}$/,
      "A name begins with a letter and has letters, digits and _ only, at most 64 of them.",
    ),
  type: dataFieldTypeSchema,
  description: humanText({ label: "The description", minimum: 1, maximum: 500 }),
});
/** A `date` is kept as `2026-03-01`. */
export type DataField = z.infer<typeof dataFieldSchema>;

export const mostDataFields = 20;

/** Each by a name of its own. */
export const dataFieldsSchema = z
  .array(dataFieldSchema)
  .max(mostDataFields, `At most ${mostDataFields} fields can be collected.`)
  .superRefine((fields, context) => {
    const seen = new Set<string>();
    for (const [index, { name }] of fields.entries()) {
      const message = "Another field has this name.";
      if (seen.has(name.toLowerCase())) context.addIssue({ code: "custom", path: [index, "name"], message });
      seen.add(name.toLowerCase());
    }
  });
