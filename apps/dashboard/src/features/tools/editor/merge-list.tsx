import type { MergeChoice } from "@callhook/core";
import { Badge, Group, Paper, Radio, Stack, Text } from "@mantine/core";
import classes from "../versions/versions.module.css";

type MergeListProps = {
  choices: MergeChoice[];
  takeTheirs: ReadonlySet<string>;
  theirName: string;
  onChoose: (part: string, isTheirs: boolean) => void;
};

const changedByWords = { mine: "You changed this", theirs: "They changed this", both: "Both changed this" };

/** Each part in which two drafts differ, with what either says of it. */
export function MergeList({ choices, takeTheirs, theirName, onChoose }: MergeListProps) {
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
                {changedByWords[changedBy]}
              </Badge>
              <div className={classes.sides}>
                <Side value="mine" title="Yours" choice={choice} />
                <Side value="theirs" title={`From ${theirName}`} choice={choice} />
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
