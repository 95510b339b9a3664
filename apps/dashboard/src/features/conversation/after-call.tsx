import { Button, Group, Text } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { ButtonLink } from "../../components/button-link.tsx";
import { useApi } from "../../lib/api.ts";
import { recordInWords } from "./record-in-words.ts";

/** The worker takes a moment to record a call; where it cannot, it may take a person. */
const pollMs = 1_500;
const patientReads = 20;
const troublePollMs = 15_000;

type AfterCallProps = {
  callId: string;
  /** What stands in the message box and was not sent before the end. */
  draft: string;
  startLabel: string;
  onStartAnother: () => void;
};

/** Where to go once a call is over. */
export function AfterCall({ callId, draft, startLabel, onStartAnother }: AfterCallProps) {
  const api = useApi();
  const { data } = useQuery(
    api.calls.get.queryOptions(
      { callId },
      {
        // What was read before may be from the middle of the call.
        refetchOnMount: "always",
        refetchInterval: ({ state }) => {
          if (state.data !== undefined && isSettled(state.data)) return false;
          return state.dataUpdateCount < patientReads ? pollMs : troublePollMs;
        },
        select: ({ call, ...record }) => (call.status === "ended" ? record : null),
      },
    ),
  );
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The message box that had the focus is gone; do not leave the keyboard at the top of the page.
    if (document.activeElement === document.body) group.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Group justify="space-between" gap="sm" ref={group} tabIndex={-1} style={{ outline: "none" }}>
      <Text size="sm">
        {recordInWords(data ?? null)}
        {draft.trim() === "" ? "" : " What you were typing is kept for the next one."}
      </Text>
      <Group gap="sm">
        <ButtonLink
          to="/calls/$callId"
          params={{ callId }}
          variant="default"
          leftSection={<IconFileText size={17} aria-hidden />}
        >
          Read the transcript
        </ButtonLink>
        <Button onClick={onStartAnother}>{startLabel}</Button>
      </Group>
    </Group>
  );
}

function isSettled({ call, recorded }: { call: { status: string }; recorded: boolean }): boolean {
  return call.status === "ended" && recorded;
}
