import { NativeSelect, TextInput } from "@mantine/core";

type ChoiceProps<Value extends string> = {
  label: string;
  choices: readonly Value[];
  words?: Record<Value, string>;
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few words. */
export function Choice<Value extends string>({ label, choices, words, value, onChange }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      label={label}
      data={choices.map((choice) => ({ value: choice, label: words?.[choice] ?? choice }))}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = choices.find((choice) => choice === currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

type NameFieldProps = {
  label: string;
  description: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

/** A name that the provider gave, which nobody corrects. */
export function NameField({ onChange, ...props }: NameFieldProps) {
  return (
    <TextInput
      {...props}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
