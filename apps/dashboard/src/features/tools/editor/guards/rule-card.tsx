import type { PolicyRule } from "@callhook/core";
import { ActionIcon, Group, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { ConditionsField } from "../fields/conditions-field.tsx";
import classes from "../fields/fields.module.css";
import { NumberField } from "../fields/number-field.tsx";
import { partOf } from "../fields/part-of.ts";
import { TextField } from "../fields/text-field.tsx";
import type { Setting } from "../fields/use-setting.ts";
import { HoursFields } from "../availability/hours-fields.tsx";
import { RuleCommonFields } from "./rule-common-fields.tsx";
import { ruleTypes } from "./rule-types.ts";

type RuleCardProps = { setting: Setting<PolicyRule>; keys: readonly string[]; onRemove: () => void };

/** One rule: what has to be so, whether it refuses, and what the agent is told. */
export function RuleCard({ setting, keys, onRemove }: RuleCardProps) {
  const label = ruleTypes.find(({ value }) => value === setting.value.rule)?.label ?? setting.value.rule;
  return (
    <div className={classes.card} role="group" aria-label={label}>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Text size="sm" fw={600}>
          {label}
        </Text>
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove rule: ${label}`} onClick={onRemove}>
          <IconTrash size={17} aria-hidden />
        </ActionIcon>
      </Group>
      <Stack gap="md">
        <FieldsOfRule setting={setting} keys={keys} />
        <RuleCommonFields setting={setting} />
      </Stack>
    </div>
  );
}

function FieldsOfRule({ setting, keys }: Pick<RuleCardProps, "setting" | "keys">) {
  const { value } = setting;
  switch (value.rule) {
    case "at-most":
      return <NumberField setting={partOf({ ...setting, value }, "count")} label="Times in one call" />;
    case "after":
      return (
        <TextField
          setting={partOf({ ...setting, value }, "functionName")}
          label="The other tool"
          description="Its function name, as the model sees it. It has to have succeeded in the same call."
          placeholder="check_availability_in_area"
          isCode
        />
      );
    case "business-hours":
      return <HoursFields setting={{ ...setting, value }} />;
    case "arguments":
      return (
        <ConditionsField
          setting={partOf({ ...setting, value }, "conditions")}
          label="Runs when all of these hold"
          description="Of the values that the tool is called with."
          paths={keys}
        />
      );
    case "caller-verified":
      return (
        <Text size="sm" c="dimmed">
          The call has to have been started by a service that has verified who is calling.
        </Text>
      );
  }
}
