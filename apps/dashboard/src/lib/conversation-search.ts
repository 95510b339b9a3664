/** Which call a conversation page shows, as it stands in the address bar; without one the page starts empty. */
export type ConversationSearch = { callId?: string };

export function conversationSearchOf(search: Record<string, unknown>): ConversationSearch {
  return typeof search.callId === "string" && search.callId !== "" ? { callId: search.callId } : {};
}
