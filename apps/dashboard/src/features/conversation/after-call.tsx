import { Button, Group, Text } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { ButtonLink } from "../../components/button-link.tsx";

type AfterCallProps = {
  callId: string;
  /** What stands in the message box and was not sent before the end. */
  draft: string;
  startLabel: string;
  onStartAnother: () => void;
};

/** Where to go once a call is over. */
export function AfterCall({ callId, draft, startLabel, onStartAnother }: AfterCallProps) {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The message box that had the focus is gone; do not leave the keyboard at the top of the page.
    if (document.activeElement === document.body) group.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Group justify="space-between" gap="sm" ref={group} tabIndex={-1} style={{ outline: "none" }}>
      <Text size="sm">
        This call is over and on record.
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
