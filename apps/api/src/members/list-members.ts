import { type Member, memberRepository, type Page, type PageRequest } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";

/** A page of the members, each told from whoever asks. */
export async function listMembers(options: {
  context: Context;
  page: PageRequest;
}): Promise<Page<Member & { isYou: boolean }>> {
  const { context, page } = options;
  const { items, nextCursor } = await memberRepository(scopeOf(context)).list(page);
  const { kind, id } = context.actor;
  return {
    items: items.map((member) => ({ ...member, isYou: kind === "person" && member.userId === id })),
    nextCursor,
  };
}
