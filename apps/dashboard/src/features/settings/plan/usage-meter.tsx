import { Group, Progress, Text } from "@mantine/core";
import { useId } from "react";
import { usagePercent, type UsageState, usageState } from "./usage-state.ts";

export type Usage = {
  label: string;
  used: number;
  limit: number | null;
  note?: string;
  /** What the limit means for those who have come to it. */
  whenReached: string;
};

const colors: Record<UsageState, string> = {
  unlimited: "sea",
  "not-included": "gray",
  "well-within": "sea",
  near: "yellow.7",
  reached: "red.7",
};

/** How much of one limit is used, in numbers, as a bar, and in words where it matters. */
export function UsageMeter({ label, used, limit, note, whenReached }: Usage) {
  const labelId = useId();
  const state = usageState({ used, limit });
  const numbers = limit === null ? `${count(used)}, no limit` : `${count(used)} of ${count(limit)}`;
  const words = wordsFor({ state, whenReached, left: (limit ?? 0) - used });
  return (
    <div>
      <Group justify="space-between" gap="sm" mb={6}>
        <Text id={labelId} size="sm" fw={550}>
          {label}
        </Text>
        <Text size="sm" style={{ fontVariantNumeric: "tabular-nums" }}>
          {numbers}
        </Text>
      </Group>
      {limit === null ? null : (
        <Progress.Root size={8} radius="xl">
          <Progress.Section
            value={usagePercent({ used, limit })}
            color={colors[state]}
            withAria={false}
            role="progressbar"
            aria-labelledby={labelId}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={usagePercent({ used, limit })}
            aria-valuetext={numbers}
          />
        </Progress.Root>
      )}
      <Text size="sm" c={state === "reached" ? "var(--mantine-color-error)" : "dimmed"} mt={6}>
        {[words, note].filter((part) => part !== undefined && part !== "").join(" ")}
      </Text>
    </div>
  );
}

function wordsFor({ state, whenReached, left }: { state: UsageState; whenReached: string; left: number }) {
  if (state === "reached") return `The limit is reached. ${whenReached}`;
  if (state === "not-included") return "Not part of this plan.";
  return state === "near" ? `Nearly used up: ${count(left)} left.` : "";
}

function count(number: number): string {
  return number.toLocaleString("en");
}
