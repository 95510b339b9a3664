import type { PolicyRule } from "@callhook/core";
import { Button, Menu, Stack, Text } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { itemOf } from "../fields/item-of.ts";
import type { Setting } from "../fields/use-setting.ts";
import { RuleCard } from "./rule-card.tsx";
import { ruleTypes } from "./rule-types.ts";

type RulesFieldProps = { setting: Setting<PolicyRule[]>; keys: readonly string[] };

/** The rules of a tool but its opening hours, which stand under availability. */
export function RulesField({ setting, keys }: RulesFieldProps) {
  const { value: rules, onChange } = setting;
  const openingHours = rules.findIndex(({ rule }) => rule === "business-hours");
  return (
    <Stack gap="sm" role="group" aria-label="Rules">
      <div>
        <Text size="sm" fw={500}>
          Rules
        </Text>
        <Text size="xs" c="dimmed">
          All of them have to hold. Each decision is on record with the call.
        </Text>
      </div>
      {rules.map((rule, index) =>
        index === openingHours ? null : (
          // Rules have no names; the same one may stand there twice.
          <RuleCard
            key={index}
            setting={itemOf(setting, index, rule)}
            keys={keys}
            onRemove={() => onChange(rules.toSpliced(index, 1))}
          />
        ),
      )}
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            rightSection={<IconChevronDown size={15} aria-hidden />}
            style={{ alignSelf: "flex-start" }}
          >
            Add rule
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ruleTypes
            .filter(({ value }) => value !== "business-hours")
            .map(({ value, label, blank }) => (
              <Menu.Item key={value} onClick={() => onChange([...rules, blank(keys)])}>
                {label}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </Stack>
  );
}
