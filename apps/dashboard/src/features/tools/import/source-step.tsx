import { Button, FileButton, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { describeError } from "../../../components/error-state.tsx";
import classes from "./import.module.css";

type SourceStepProps = {
  source: string;
  onChange: (source: string) => void;
  onContinue: () => void;
  isReading: boolean;
  error: unknown;
};

const largestBytes = 4 * 1024 * 1024;

/** Takes a text that is typed, pasted, chosen as a file or dropped. */
export function SourceStep({ source, onChange, onContinue, isReading, error }: SourceStepProps) {
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const [isOver, setIsOver] = useState(false);

  async function take(file: File | null | undefined) {
    if (file === null || file === undefined) return;
    const isFitting = file.size <= largestBytes;
    setTooLarge(isFitting ? null : `${file.name} is larger than 4 MB; cut out what you need.`);
    if (isFitting) onChange(await file.text());
  }

  function drop(event: DragEvent) {
    setIsOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  }

  function continueByKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || source.trim() === "") return;
    event.preventDefault();
    onContinue();
  }

  const problem = tooLarge ?? (error === null ? null : describeError(error));
  return (
    <Stack gap="md">
      <Textarea
        data-autofocus
        label="cURL, OpenAPI, Postman, HAR or JSON"
        description="A command, a whole document, a tool of ElevenLabs, Vapi or Retell, or a sample of what the endpoint is sent. You may also drop a file here. Nothing is called."
        placeholder={placeholder}
        value={source}
        onChange={(event) => {
          setTooLarge(null);
          onChange(event.currentTarget.value);
        }}
        onKeyDown={continueByKey}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        data-over={isOver || undefined}
        rows={10}
        spellCheck={false}
        autoComplete="off"
        error={problem}
        classNames={{ input: classes.source ?? "" }}
      />
      <Group justify="space-between" gap="sm">
        <FileButton onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileUpload size={16} aria-hidden />}>
              Choose a file
            </Button>
          )}
        </FileButton>
        <Group gap="sm">
          <Text size="xs" c="dimmed" visibleFrom="sm">
            Credentials are taken out of the tool.
          </Text>
          <Button onClick={onContinue} loading={isReading} disabled={source.trim() === ""}>
            Continue
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

const placeholder = `curl -X POST https://api.mybusiness.com/check-area \\
  -H 'Content-Type: application/json' \\
  -d '{"zip_code": "94110", "service_type": "blocked drain"}'`;
