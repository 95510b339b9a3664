/** Whether an id is one that we gave a call, and not one of a platform or a chat. */
export function isOurCallId(id: string): boolean {
  return id.startsWith("call_");
}
