import type { ToolSpeech } from "@callhook/core";
import { ActionIcon, Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import classes from "../fields/fields.module.css";
import { itemOf } from "../fields/item-of.ts";
import { NumberField } from "../fields/number-field.tsx";
import { partOf } from "../fields/part-of.ts";
import type { Setting } from "../fields/use-setting.ts";
import { SpokenWordsField } from "./spoken-words-field.tsx";

const firstAfterMs = 4000;

/** What is said while the endpoint takes its time, stage after stage. */
export function StagesField({ setting }: { setting: Setting<ToolSpeech["waiting"]> }) {
  const { value: stages, onChange, errorAt } = setting;
  const latest = stages.at(-1)?.afterMs;
  const next = latest === undefined || Number.isNaN(latest) ? firstAfterMs : latest + 5000;
  return (
    <Stack gap="sm" role="group" aria-label="While waiting">
      <div>
        <Text size="sm" fw={500}>
          While waiting
        </Text>
        <Text size="xs" c="dimmed">
          Each stage is said once, unless the answer is there before.
        </Text>
      </div>
      {stages.map((stage, index) => {
        const item = itemOf(setting, index, stage);
        return (
          // A stage is its place in the wait.
          <div key={index} className={classes.card} role="group" aria-label={`Stage ${index + 1}`}>
            <Group justify="space-between" wrap="nowrap" mb="xs">
              <Text size="sm" fw={600}>
                Stage {index + 1}
              </Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Remove stage ${index + 1}`}
                onClick={() => onChange(stages.toSpliced(index, 1))}
              >
                <IconTrash size={17} aria-hidden />
              </ActionIcon>
            </Group>
            <Stack gap="md">
              <NumberField setting={partOf(item, "afterMs")} label="After" suffix=" ms" step={500} />
              <SpokenWordsField setting={partOf(item, "words")} label="Words" />
            </Stack>
          </div>
        );
      })}
      {typeof errorAt() === "string" ? (
        <Text size="xs" c="var(--mantine-color-error)">
          {errorAt()}
        </Text>
      ) : null}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={15} aria-hidden />}
        style={{ alignSelf: "flex-start" }}
        onClick={() => onChange([...stages, { afterMs: next, words: { by: "callhook" } }])}
      >
        Add stage
      </Button>
    </Stack>
  );
}
