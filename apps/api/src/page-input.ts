import { z } from "zod";

/** Every list is read page by page: `limit` is 1–100 (25), `cursor` is the `nextCursor` of the page before. */
export const pageInput = {
  cursor: z
    .string()
    .max(500)
    .nullish()
    .transform((cursor) => cursor ?? undefined),
  limit: z.int().min(1).max(100).optional(),
};
