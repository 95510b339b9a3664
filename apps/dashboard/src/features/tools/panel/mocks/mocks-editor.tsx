import { type JsonValue, type ToolMock, toolMockSchema, type ToolOutcome } from "@callhook/core";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useFormContext, useWatch } from "react-hook-form";
import { mockFromAnswer } from "../../model/mock-from-answer.ts";
import type { ToolForm } from "../../model/tool-form.ts";
import { MockCard } from "./mock-card.tsx";

type MocksEditorProps = { answer: ToolOutcome | null; given: JsonValue };

const blankMock = toolMockSchema.parse({ respond: { json: { ok: true } } });

/** What answers this tool in a simulated call: the first mock that fits the arguments does. */
export function MocksEditor({ answer, given }: MocksEditorProps) {
  const { setValue } = useFormContext<ToolForm>();
  const mocks = useWatch<ToolForm, "mocks">({ name: "mocks" });
  const parameters = useWatch<ToolForm, "parameters">({ name: "parameters" });
  const change = (changed: ToolMock[]) =>
    setValue("mocks", changed, { shouldDirty: true, shouldValidate: true });
  const made = answer === null ? null : mockFromAnswer({ outcome: answer, given });

  return (
    <section aria-labelledby="mocks">
      <Text component="h3" id="mocks" size="sm" fw={600} mb={4}>
        Mocks
      </Text>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          They answer in place of the endpoint in simulated calls. The first one whose conditions fit is
          taken. They are saved with the tool.
        </Text>
        {mocks.map((mock, index) => (
          <MockCard
            // What is half typed in one never moves to another.
            key={`${mocks.length} ${index}`}
            number={index + 1}
            mock={mock}
            parameters={parameters}
            onChange={(changed) => change(mocks.with(index, changed))}
            onRemove={() => change(mocks.toSpliced(index, 1))}
          />
        ))}
        <Group gap="sm">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => change([...mocks, blankMock])}
          >
            Add a mock
          </Button>
          {made === null ? null : (
            <Button variant="default" size="xs" onClick={() => change([made, ...mocks])}>
              Make a mock from this answer
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  );
}
