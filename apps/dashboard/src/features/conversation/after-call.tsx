import { Button, Group, Text } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ButtonLink } from "../../components/button-link.tsx";
import { useApi } from "../../lib/api.ts";
import { nextReadMs } from "./next-read.ts";
import { recordInWords } from "./record-in-words.ts";

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
  const queryClient = useQueryClient();
  // The query has been read before, while the call went on.
  const [readsBefore] = useState(() =>
    readsOf(queryClient.getQueryState(api.calls.get.queryKey({ callId }))),
  );
  const { data } = useQuery(
    api.calls.get.queryOptions(
      { callId },
      {
        // What was read before may be from the middle of the call.
        refetchOnMount: "always",
        refetchInterval: ({ state }) =>
          nextReadMs({ read: state.data, error: state.error, readCount: readsOf(state) - readsBefore }),
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

/** How often it was read, whatever came of it. */
function readsOf(state: { dataUpdateCount: number; errorUpdateCount: number } | undefined): number {
  return (state?.dataUpdateCount ?? 0) + (state?.errorUpdateCount ?? 0);
}
