import type { JsonValue } from "@callhook/core";
import { Button, Collapse, Group, JsonInput, Stack, Text } from "@mantine/core";
import { useState } from "react";

type SampleSourceProps = {
  hasAnswer: boolean;
  /** Undefined goes back to the latest test's answer. */
  onSample: (sample: JsonValue | undefined) => void;
};

/** Where the sample comes from: the latest test, or what somebody pastes. */
export function SampleSource({ hasAnswer, onSample }: SampleSourceProps) {
  const [isPasting, setPasting] = useState(false);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  function use(): void {
    try {
      const sample: JsonValue = JSON.parse(text);
      onSample(sample);
      setProblem(null);
      setPasting(false);
    } catch {
      setProblem("This is not JSON. Paste an answer of your endpoint, from { to }.");
    }
  }

  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          disabled={!hasAnswer}
          onClick={() => {
            onSample(undefined);
            setPasting(false);
          }}
        >
          Use the last test’s answer
        </Button>
        <Button variant="default" size="xs" aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
          Paste a sample
        </Button>
        {hasAnswer ? null : (
          <Text size="xs" c="dimmed">
            No test has been run yet.
          </Text>
        )}
      </Group>
      <Collapse expanded={isPasting}>
        <Stack gap="xs">
          <JsonInput
            label="Sample answer"
            value={text}
            onChange={setText}
            error={problem}
            placeholder={'{ "serviced": true, "next": { "day": "Tuesday" } }'}
            autosize
            minRows={4}
            maxRows={14}
          />
          <Button size="xs" style={{ alignSelf: "flex-start" }} onClick={use}>
            Show its fields
          </Button>
        </Stack>
      </Collapse>
    </Stack>
  );
}
