import type { JsonValue, ToolMock } from "@callhook/core";
import { Textarea } from "@mantine/core";
import { readEntry } from "../../model/nested-entry.ts";
import { useTyped } from "./use-typed.ts";

type MockBodyProps = {
  respond: Extract<ToolMock, { respond: unknown }>["respond"];
  onChange: (body: { json: JsonValue } | { text: string }) => void;
};

/** What the endpoint would say. */
export function MockBody({ respond, onChange }: MockBodyProps) {
  const { text, json } = respond;
  const typed = useTyped({ shown: indented(json), shownOf: shownJson });
  if (text !== undefined)
    return (
      <Textarea
        size="xs"
        label="Answer as text"
        value={text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={12}
      />
    );
  return (
    <Textarea
      size="xs"
      label="Answer as JSON"
      value={typed.text}
      error={typed.isBroken ? "This is not JSON yet; until it is, the mock answers as before." : null}
      onChange={(event) => {
        typed.type(event.currentTarget.value);
        const read = readEntry(event.currentTarget.value);
        if (read !== undefined) onChange({ json: read });
      }}
      autosize
      minRows={2}
      maxRows={12}
      spellCheck={false}
      styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
    />
  );
}

function shownJson(typed: string): string | null {
  const read = readEntry(typed);
  return read === undefined ? null : indented(read);
}

function indented(json: unknown): string {
  return JSON.stringify(json ?? null, null, 2);
}
