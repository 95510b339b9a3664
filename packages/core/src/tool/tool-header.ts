import { z } from "zod";
import { headerNameSchema } from "./header-name.ts";
import { valueSourceSchema } from "./value-source.ts";

/** A header that every request of a tool carries. */
export const toolHeaderSchema = z.object({
  name: headerNameSchema,
  /** Text, or where to find it: `{ from: "secret", name: "crm-key" }`. */
  value: z.union(
    [
      z
        .string()
        .max(4000, "A header can be at most 4000 characters long.")
        .refine((value) => !/[^\t\x20-\x7e\x80-\xff]/.test(value), "A header holds one line of plain text."),
      valueSourceSchema,
    ],
    "A header's value is text or a source.",
  ),
});
export type ToolHeader = z.infer<typeof toolHeaderSchema>;
