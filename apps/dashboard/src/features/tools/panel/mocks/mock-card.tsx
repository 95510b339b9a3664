import type { Parameter, ToolMock } from "@callhook/core";
import { ActionIcon, Group, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import classes from "../panel.module.css";
import { MockConditions } from "./mock-conditions.tsx";
import { MockThen } from "./mock-then.tsx";
import { summariseMock } from "./summarise-mock.ts";

type MockCardProps = {
  number: number;
  mock: ToolMock;
  parameters: Parameter[];
  onChange: (mock: ToolMock) => void;
  onRemove: () => void;
};

/** One mock: which arguments it is for, and what becomes of them. */
export function MockCard({ number, mock, parameters, onChange, onRemove }: MockCardProps) {
  return (
    <fieldset className={classes.nested} aria-label={`Mock ${number}`}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
          <Text size="sm" className={classes.summary}>
            <strong>Mock {number}.</strong> <span>{summariseMock(mock)}</span>
          </Text>
          <ActionIcon variant="subtle" color="gray" onClick={onRemove} aria-label={`Remove mock ${number}`}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
        <MockConditions
          conditions={mock.when}
          parameters={parameters}
          onChange={(when) => onChange({ ...mock, when })}
        />
        <MockThen mock={mock} onChange={onChange} />
      </Stack>
    </fieldset>
  );
}
