import type { AgentId } from "@callhook/core";
import { VisuallyHidden } from "@mantine/core";
import type { CallEntry } from "../../conversation/call-entries.ts";
import { stepInWords } from "./step-in-words.ts";

const newest = 5;

type NewestWordsProps = { entries: CallEntry[]; agent: AgentId };

/**
 * What is added to a long call, for those who listen to the page: where steps are drawn as one scrolls, the list itself
 * would have read out what is old.
 */
export function NewestWords({ entries, agent }: NewestWordsProps) {
  return (
    <VisuallyHidden component="div" role="log" aria-label="Newest words">
      {entries.slice(-newest).map((entry) => (
        <p key={entry.sequence}>{stepInWords(entry, agent)}</p>
      ))}
    </VisuallyHidden>
  );
}
