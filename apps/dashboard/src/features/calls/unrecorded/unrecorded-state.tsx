import { Badge, Loader } from "@mantine/core";
import type { UnrecordedCall } from "./use-unrecorded.ts";

const look = {
  "being-recorded": { color: "gray", words: "Being recorded" },
  "tried-again": { color: "yellow", words: "Tried again by itself" },
  "given-up": { color: "red", words: "Given up" },
} as const satisfies Record<UnrecordedCall["state"], unknown>;

/** What is being done about a call that could not be recorded. */
export function UnrecordedState({ state }: { state: UnrecordedCall["state"] }) {
  const { color, words } = look[state];
  return (
    <Badge
      color={color}
      {...(state === "being-recorded"
        ? { leftSection: <Loader size={11} color="currentColor" aria-hidden /> }
        : {})}
    >
      {words}
    </Badge>
  );
}
