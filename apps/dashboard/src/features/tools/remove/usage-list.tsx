import { List, Stack, Text } from "@mantine/core";
import type { ToolUsage } from "../library-types.ts";
import { usageWords } from "./usage-words.ts";

/** Where each of the tools is used. */
export function UsageList({ usage }: { usage: ToolUsage[] }) {
  return (
    <Stack
      gap="sm"
      mah={260}
      style={{ overflow: "auto" }}
      component="section"
      aria-label="Where it is used"
      tabIndex={0}
    >
      {usage.map((used) => (
        <div key={used.toolId}>
          <Text size="sm" fw={600}>
            {usage.length === 1 ? "Where it is used" : used.name}
          </Text>
          <List size="sm">
            {usageWords(used).map((words) => (
              <List.Item key={words}>{words}</List.Item>
            ))}
          </List>
        </div>
      ))}
    </Stack>
  );
}
