/** An event that is on record and cannot be read: it was damaged, or a newer version wrote it. The call goes on without it. */
export type UnreadableEvent = {
  sequence: number;
  /** Of which kind it is, as far as the record says so beside it; a newer version may know others. */
  type: string;
  /** Of the tool call that it belongs to, whose id is taken; null where it belongs to none. */
  toolCallId: string | null;
};
