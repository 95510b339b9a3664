import { Button, Group, Text } from "@mantine/core";

type LeftOutProps = {
  label: string;
  type: "object" | "array";
  /** Something was typed, which the fields of such a value cannot show. */
  isGiven: boolean;
  onGive: () => void;
};

/** In place of the fields of a list or an object that is not sent. */
export function LeftOut({ label, type, isGiven, onGive }: LeftOutProps) {
  const kind = type === "array" ? "a list" : "an object";
  return (
    <Group justify="space-between" gap="xs" role="group" aria-label={label}>
      <Text size="sm" flex="1 1 12em">
        <strong>{label}</strong>: {isGiven ? `what was typed is not ${kind}` : "not sent"}
      </Text>
      <Button size="xs" variant="default" onClick={onGive}>
        Fill in {label.replace(/ \(.*\)$/, "")}
      </Button>
    </Group>
  );
}
