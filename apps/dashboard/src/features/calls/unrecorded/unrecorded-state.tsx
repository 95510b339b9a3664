import { Badge, Loader } from "@mantine/core";
import { stateWords } from "./unrecorded-words.ts";
import { isBeingRecorded, type UnrecordedCall } from "./use-unrecorded.ts";

const colors: Record<UnrecordedCall["state"], string> = {
  "being-recorded": "gray",
  "tried-again": "yellow",
  "given-up": "red",
};

/** What is being done about a call that could not be recorded. */
export function UnrecordedState({ state }: { state: UnrecordedCall["state"] }) {
  const isBusy = isBeingRecorded({ state });
  return (
    <Badge
      color={colors[state]}
      {...(isBusy ? { leftSection: <Loader size={11} color="currentColor" aria-hidden /> } : {})}
    >
      {stateWords(state)}
    </Badge>
  );
}
