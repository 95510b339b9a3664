import type { MockCondition, Parameter } from "@callhook/core";
import { ActionIcon, Button, Group, NativeSelect, Stack } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import classes from "../panel.module.css";
import { MockConditionValue } from "./mock-condition-value.tsx";

type MockConditionsProps = {
  conditions: MockCondition[];
  parameters: Parameter[];
  onChange: (conditions: MockCondition[]) => void;
};

const kinds = [
  { value: "exact", label: "is exactly" },
  { value: "regex", label: "matches the pattern" },
  { value: "any", label: "is given, whatever it is" },
];

/** For which arguments a mock is; all conditions have to hold, and without any it is for all. */
export function MockConditions({ conditions, parameters, onChange }: MockConditionsProps) {
  const keys = argumentsOf(conditions, parameters);
  const [first] = keys;
  return (
    <Stack gap="xs">
      {conditions.map((condition, index) => {
        const change = (changed: MockCondition) => onChange(conditions.with(index, changed));
        return (
          <Group
            key={`${conditions.length} ${index}`}
            gap="xs"
            align="flex-start"
            className={classes.condition}
          >
            <NativeSelect
              size="xs"
              aria-label={`Argument of condition ${index + 1}`}
              data={keys}
              value={condition.argument}
              onChange={(event) => change({ ...condition, argument: event.currentTarget.value })}
            />
            <NativeSelect
              size="xs"
              aria-label={`Kind of condition ${index + 1}`}
              data={kinds}
              value={condition.is}
              onChange={(event) => change(conditionOf(condition.argument, event.currentTarget.value))}
            />
            <MockConditionValue
              label={`Value of condition ${index + 1}`}
              condition={condition}
              type={parameters.find(({ key }) => key === condition.argument)?.type}
              onChange={change}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={`Remove condition ${index + 1}`}
              onClick={() => onChange(conditions.toSpliced(index, 1))}
            >
              <IconX size={15} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      {first === undefined ? null : (
        <Button
          size="compact-xs"
          variant="subtle"
          style={{ alignSelf: "flex-start" }}
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => onChange([...conditions, conditionOf(first, "any")])}
        >
          Add a condition
        </Button>
      )}
    </Stack>
  );
}

/** What there is to choose from: the parameters, and what a condition names already, such as a path into one. */
function argumentsOf(conditions: MockCondition[], parameters: Parameter[]): string[] {
  const names = [...parameters.map(({ key }) => key), ...conditions.map(({ argument }) => argument)];
  return [...new Set(names)].filter((name) => name !== "");
}

function conditionOf(argument: string, kind: string): MockCondition {
  if (kind === "exact") return { argument, is: "exact", value: "" };
  if (kind === "regex") return { argument, is: "regex", pattern: "^.+$" };
  return { argument, is: "any" };
}
