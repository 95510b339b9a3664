import type { Actor } from "@callhook/core";
import { actorOf } from "../actor-of.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";

/** Who wrote something, as they were called then. */
export type Author = Pick<Actor, "kind" | "id" | "name">;

type AuthorColumns = { authorKind: Author["kind"]; authorId: string | null; authorName: string };

/** The columns that say who writes a row. */
export function authorColumns(scope: Scope): AuthorColumns {
  const { kind, id, name } = actorOf(scope);
  return { authorKind: kind, authorId: id, authorName: storableText(name) };
}

export function authorOf({ authorKind, authorId, authorName }: AuthorColumns): Author {
  return { kind: authorKind, id: authorId, name: authorName };
}
