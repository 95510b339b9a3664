import { NativeSelect } from "@mantine/core";
import { useKnownEnvironments } from "./use-known-environments.ts";

type EnvironmentPickerProps = {
  description: string;
  value: string;
  onChange: (name: string) => void;
};

/** Chooses where something runs. Nothing is to be chosen in a workspace that has production alone. */
export function EnvironmentPicker({ description, value, onChange }: EnvironmentPickerProps) {
  const known = useKnownEnvironments();
  if (known === undefined || known.length < 2) return null;
  return (
    <NativeSelect
      label="Environment"
      description={description}
      data={known.map(({ name }) => name)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
