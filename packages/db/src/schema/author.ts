import type { Actor } from "@callhook/core";
import { text } from "drizzle-orm/pg-core";

/** Columns that say who wrote a row, called as they were then: it must read well when the person or key is gone. */
export function author() {
  return {
    authorKind: text("author_kind").$type<Actor["kind"]>().notNull(),
    authorId: text("author_id"),
    authorName: text("author_name").notNull(),
  };
}
