import type { AgentId } from "@callhook/core";
import type { CallEntry } from "./call-entries.ts";
import { type AnswerTimes, EntryBox } from "./entry-box.tsx";

/** Entries from which on laying out all of them at once is felt. */
const longConversation = 80;

type DrawnEntriesProps = {
  entries: CallEntry[];
  agent: AgentId;
  isLive: boolean;
  answerTimes?: AnswerTimes | undefined;
  marked?: number | null;
};

/** Turns and tool calls, in place, all of them. */
export function DrawnEntries({ entries, agent, isLive, answerTimes, marked = null }: DrawnEntriesProps) {
  const isLong = entries.length > longConversation;
  return entries.map((entry) => (
    <EntryBox
      key={entry.sequence}
      entry={entry}
      agent={agent}
      isLive={isLive}
      answerTime={answerTimes?.get(entry.sequence)}
      isMarked={entry.sequence === marked}
      isLazy={isLong}
    />
  ));
}
