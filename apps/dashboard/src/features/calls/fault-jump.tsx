import { Button, Group, Kbd, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";

type FaultJumpProps = { faults: number[]; marked: number | null; onGo: (sequence: number) => void };

/** How many steps of a call went wrong, and the way from one to the next: by button, or by the keys n and p. */
export function FaultJump({ faults, marked, onGo }: FaultJumpProps) {
  const next = () => go(faults.find((sequence) => sequence > (marked ?? 0)) ?? faults[0]);
  const previous = () =>
    go(faults.findLast((sequence) => sequence < (marked ?? Number.POSITIVE_INFINITY)) ?? faults.at(-1));
  function go(sequence: number | undefined) {
    if (sequence !== undefined) onGo(sequence);
  }
  useHotkeys([
    ["n", next],
    ["p", previous],
  ]);
  if (faults.length === 0) return null;
  const place = marked === null ? -1 : faults.indexOf(marked);
  return (
    <Group gap="sm" justify="space-between" flex="1 1 auto" role="group" aria-label="Failures">
      <Text size="sm" role="status">
        {place === -1 ? countOf(faults.length) : `Failure ${place + 1} of ${faults.length}`}
      </Text>
      <Group gap={6}>
        <Button
          variant="default"
          size="xs"
          onClick={previous}
          aria-keyshortcuts="p"
          leftSection={<IconChevronUp size={15} aria-hidden />}
          rightSection={<Kbd aria-hidden>p</Kbd>}
        >
          Previous
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={next}
          aria-keyshortcuts="n"
          leftSection={<IconChevronDown size={15} aria-hidden />}
          rightSection={<Kbd aria-hidden>n</Kbd>}
        >
          Next failure
        </Button>
      </Group>
    </Group>
  );
}

function countOf(faults: number): string {
  return faults === 1 ? "One failure in this call" : `${faults} failures in this call`;
}
