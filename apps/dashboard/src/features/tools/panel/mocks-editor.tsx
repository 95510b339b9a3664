import { type JsonValue, type ToolMock, toolMockSchema, type ToolOutcome } from "@callhook/core";
import { ActionIcon, Button, Group, JsonInput, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { mockFromAnswer } from "../model/mock-from-answer.ts";
import { readMock } from "../model/read-mock.ts";
import type { ToolForm } from "../model/tool-form.ts";

type MocksEditorProps = { answer: ToolOutcome | null; given: JsonValue };

const blankMock = toolMockSchema.parse({ respond: { json: { ok: true } } });

/** What answers this tool in a simulated call: the first mock that fits the arguments does. */
export function MocksEditor({ answer, given }: MocksEditorProps) {
  const { setValue } = useFormContext<ToolForm>();
  const mocks = useWatch<ToolForm, "mocks">({ name: "mocks" });
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
          <Mock
            key={index}
            number={index + 1}
            mock={mock}
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

type MockProps = { number: number; mock: ToolMock; onChange: (mock: ToolMock) => void; onRemove: () => void };

/** As JSON, since what a mock answers is JSON anyway; taken over as soon as it can be read. */
function Mock({ number, mock, onChange, onRemove }: MockProps) {
  const [text, setText] = useState<string | null>(null);
  const reading = text === null ? null : readMock(text);
  return (
    <Group align="flex-start" wrap="nowrap" gap="xs">
      <JsonInput
        flex={1}
        label={`Mock ${number}`}
        description={summaryOf(mock)}
        value={text ?? JSON.stringify(mock, null, 2)}
        error={reading?.ok === false ? reading.problem : undefined}
        onChange={(typed) => {
          setText(typed);
          const read = readMock(typed);
          if (read.ok) onChange(read.mock);
        }}
        autosize
        minRows={4}
        maxRows={14}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        mt={26}
        onClick={onRemove}
        aria-label={`Remove mock ${number}`}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function summaryOf(mock: ToolMock): string {
  const conditions = mock.when.map((condition) => {
    if (condition.is === "any") return `${condition.argument} is given`;
    if (condition.is === "regex") return `${condition.argument} matches ${condition.pattern}`;
    return `${condition.argument} is ${JSON.stringify(condition.value ?? null)}`;
  });
  const fits = conditions.length === 0 ? "Any arguments" : `When ${conditions.join(" and ")}`;
  return "fail" in mock ? `${fits}: fails, ${mock.fail}` : `${fits}: answers ${mock.respond.status}`;
}
