import { ActionIcon, Group, Text, TextInput } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconChevronDown, IconChevronUp, IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from "react";
import type { CallEntry } from "../../conversation/call-entries.ts";
import { findSteps } from "./find-steps.ts";

type FindInCallProps = {
  entries: CallEntry[];
  marked: number | null;
  onGo: (sequence: number) => void;
};

/**
 * Stands in for the browser's own search in a call of which not every step is drawn, and takes its key. Pressed once
 * more in the field, that key opens the browser's.
 */
export function FindInCall({ entries, marked, onGo }: FindInCallProps) {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const wanted = useDeferredValue(words);
  const found = useMemo(() => findSteps(entries, wanted), [entries, wanted]);
  useHotkeys([["mod+F", begin]]);

  function begin(): void {
    field.current?.focus();
    field.current?.select();
  }

  function go(isBack: boolean): void {
    const next = isBack
      ? (found.findLast((sequence) => sequence < (marked ?? Infinity)) ?? found.at(-1))
      : (found.find((sequence) => sequence > (marked ?? 0)) ?? found[0]);
    if (next !== undefined) onGo(next);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter") return;
    event.preventDefault();
    go(event.shiftKey);
  }

  const place = marked === null ? -1 : found.indexOf(marked);
  return (
    <Group gap={6} wrap="nowrap" role="search" aria-label="In this call" data-finds-steps>
      <TextInput
        ref={field}
        type="search"
        size="xs"
        aria-label="Find in this call"
        placeholder="Find in this call"
        leftSection={<IconSearch size={15} aria-hidden />}
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ActionIcon variant="default" size={30} aria-label="Previous place" onClick={() => go(true)}>
        <IconChevronUp size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" size={30} aria-label="Next place" onClick={() => go(false)}>
        <IconChevronDown size={15} aria-hidden />
      </ActionIcon>
      <Text size="sm" role="status" style={{ whiteSpace: "nowrap" }}>
        {wanted.trim() === "" ? "" : placeInWords(place, found.length)}
      </Text>
    </Group>
  );
}

function placeInWords(place: number, count: number): string {
  if (count === 0) return "Not found";
  const all = count.toLocaleString("en");
  return place === -1 ? `${all} found` : `${(place + 1).toLocaleString("en")} of ${all}`;
}
