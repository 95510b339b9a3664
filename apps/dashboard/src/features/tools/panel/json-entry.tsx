import { Textarea } from "@mantine/core";
import { useState } from "react";
import { readEntry } from "../model/nested-entry.ts";

type JsonEntryProps = { label: string; entry: string; onEntry: (entry: string) => void };

/** A value whose shape the tool leaves open, or that was left out, as JSON. It is taken over once it can be read. */
export function JsonEntry({ label, entry, onEntry }: JsonEntryProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? indented(entry);
  const isBroken = text.trim() !== "" && readEntry(text) === undefined;
  return (
    <Textarea
      label={label}
      description="As JSON; left blank, it is not sent."
      error={isBroken ? "This is not JSON yet." : undefined}
      value={text}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onEntry(event.currentTarget.value);
      }}
      autosize
      minRows={2}
      maxRows={12}
      spellCheck={false}
      styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
    />
  );
}

function indented(entry: string): string {
  const value = readEntry(entry);
  return value === undefined ? entry : JSON.stringify(value, null, 2);
}
