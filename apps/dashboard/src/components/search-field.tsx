import { CloseButton, TextInput, type TextInputProps } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { type Ref, useEffect, useState } from "react";

type SearchFieldProps = Pick<TextInputProps, "label" | "aria-label" | "placeholder" | "size" | "flex"> & {
  /** What is searched for. */
  words: string;
  /** Told when typing pauses. */
  onSearch: (words: string) => void;
  clearLabel: string;
  /** For whoever leads here by a key. */
  ref?: Ref<HTMLInputElement>;
};

const typingPauseMs = 250;

/** Words to search for, with a button that takes them away. */
export function SearchField({ words, onSearch, clearLabel, ...input }: SearchFieldProps) {
  const [typed, setTyped] = useState(words);
  const report = useDebouncedCallback(onSearch, typingPauseMs);
  // The search changed on its own: by going back, or by clearing the filters.
  useEffect(() => setTyped((current) => (current.trim() === words ? current : words)), [words]);

  function change(value: string) {
    setTyped(value);
    report(value);
  }
  return (
    <TextInput
      {...input}
      type="search"
      leftSection={<IconSearch size={17} aria-hidden />}
      rightSection={
        typed === "" ? null : <CloseButton size="sm" aria-label={clearLabel} onClick={() => change("")} />
      }
      value={typed}
      maxLength={200}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
