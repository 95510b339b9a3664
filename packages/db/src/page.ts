/** One page of a list; `nextCursor` is opaque and null on the last page. */
export type Page<Item> = { items: Item[]; nextCursor: string | null };

export type PageRequest = { cursor?: string | undefined; limit?: number | undefined };
