import type { MergeChoice } from "@callhook/core";
import { Badge, Group, Paper, Radio, Stack, Text } from "@mantine/core";
import classes from "../versions/versions.module.css";
import type { MergeWords } from "./merge-words.ts";

type MergeListProps = {
  choices: MergeChoice[];
  takeTheirs: ReadonlySet<string>;
  words: MergeWords;
  onChoose: (part: string, isTheirs: boolean) => void;
};

/** Each part in which two drafts differ, with what either says of it. */
export function MergeList({ choices, takeTheirs, words, onChoose }: MergeListProps) {
  return (
    <Stack gap="sm" mt="md">
      {choices.map((choice) => {
        const { part, label, changedBy } = choice;
        return (
          <Paper key={part} withBorder p="sm">
            <Radio.Group
              label={label}
              value={takeTheirs.has(part) ? "theirs" : "mine"}
              onChange={(value) => onChoose(part, value === "theirs")}
            >
              <Badge color={changedBy === "both" ? "orange" : "gray"} mt={4}>
                {words.changedBy[changedBy]}
              </Badge>
              <div className={classes.sides}>
                <Side value="mine" title={words.mine} choice={choice} />
                <Side value="theirs" title={words.theirs} choice={choice} />
              </div>
            </Radio.Group>
          </Paper>
        );
      })}
    </Stack>
  );
}

function Side({ value, title, choice }: { value: "mine" | "theirs"; title: string; choice: MergeChoice }) {
  const isWhole = choice.differences.length === 1 && choice.differences[0]?.label === choice.label;
  return (
    <Stack gap={4} miw={0}>
      <Radio value={value} label={title} />
      {choice.differences.map((difference) => {
        const words = value === "mine" ? difference.before : difference.after;
        return (
          <Group key={difference.path} gap={6} wrap="wrap" align="baseline">
            {isWhole ? null : (
              <Text size="xs" c="dimmed">
                {difference.label}
              </Text>
            )}
            <Text size="sm" className={classes.value}>
              {words ?? "Nothing"}
            </Text>
          </Group>
        );
      })}
    </Stack>
  );
}
