import { ActionIcon, Autocomplete, Button, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { Condition } from "@callhook/core";
import { ChoiceField } from "./choice-field.tsx";
import { conditionOperators } from "./condition-operators.ts";
import { ConditionValueField } from "./condition-value-field.tsx";
import editorClasses from "../editor.module.css";
import classes from "./fields.module.css";
import { itemOf } from "./item-of.ts";
import { partOf } from "./part-of.ts";
import type { Setting } from "./use-setting.ts";

type ConditionsFieldProps = {
  setting: Setting<Condition[]>;
  label: string;
  description: string;
  /** What may be compared: parameters, or fields of the answer. */
  paths: readonly string[];
};

/** Comparisons that all have to hold; the same editor wherever a tool has conditions. */
export function ConditionsField({ setting, label, description, paths }: ConditionsFieldProps) {
  const { value: conditions, onChange, errorAt } = setting;
  const blank: Condition = { path: paths[0] ?? "", operator: "equals", value: "" };
  return (
    <Stack gap="sm" role="group" aria-label={label}>
      <div>
        <Text size="sm" fw={500}>
          {label}
        </Text>
        <Text size="xs" c="dimmed">
          {description}
        </Text>
      </div>
      {conditions.map((condition, index) => {
        const item = itemOf(setting, index, condition);
        const path = partOf(item, "path");
        return (
          // Two conditions may be the same word for word: only the place tells them apart.
          <div key={index} className={classes.row} role="group" aria-label={`Condition ${index + 1}`}>
            <Autocomplete
              label="Field"
              name={path.name}
              value={path.value}
              onChange={path.onChange}
              error={path.errorAt()}
              data={[...new Set(paths)]}
              placeholder="data.id"
              autoComplete="off"
              spellCheck={false}
              classNames={{ input: editorClasses.mono ?? "" }}
            />
            <ChoiceField setting={partOf(item, "operator")} label="Comparison" choices={conditionOperators} />
            <ConditionValueField setting={item} />
            <ActionIcon
              variant="subtle"
              color="gray"
              className={classes.remove}
              aria-label={`Remove condition ${index + 1}`}
              onClick={() => onChange(conditions.toSpliced(index, 1))}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      {errorAt() === undefined ? null : (
        <Text size="xs" c="var(--mantine-color-error)">
          {errorAt()}
        </Text>
      )}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={15} aria-hidden />}
        style={{ alignSelf: "flex-start" }}
        onClick={() => onChange([...conditions, blank])}
      >
        Add condition
      </Button>
    </Stack>
  );
}
