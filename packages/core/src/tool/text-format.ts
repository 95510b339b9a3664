import { z } from "zod";

/** The forms of text that JSON Schema knows by name. */
export const textFormatSchema = z.enum(
  ["email", "uri", "uuid", "date", "time", "date-time"],
  "Format must be email, uri, uuid, date, time or date-time.",
);
export type TextFormat = z.infer<typeof textFormatSchema>;

/** How each form is checked, and what it looks like. */
export const textFormats: Record<TextFormat, { schema: z.ZodType<string>; words: string }> = {
  email: { schema: z.email(), words: "an email address, such as ada@example.com" },
  uri: { schema: z.url(), words: "a web address, such as https://example.com/page" },
  uuid: { schema: z.guid(), words: "a UUID, such as 3f2b8c1e-5d4a-4b6f-9c7e-1a2b3c4d5e6f" },
  date: { schema: z.iso.date(), words: "a date, such as 2026-03-31" },
  time: { schema: z.iso.time(), words: "a time of day, such as 14:30" },
  "date-time": {
    schema: z.iso.datetime({ offset: true }),
    words: "a date and time with its offset, such as 2026-03-31T14:30:00-07:00",
  },
};
