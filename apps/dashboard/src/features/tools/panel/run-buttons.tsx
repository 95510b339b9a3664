import { Button, Group, Loader, Text } from "@mantine/core";
import { IconEye, IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";

type RunButtonsProps = {
  /** Whether the draft can be run as it stands. */
  isReady: boolean;
  isRunning: boolean;
  onDryRun: () => void;
  stop: () => void;
};

/** Runs the test that they stand in, shows what it would send, or stops it. */
export function RunButtons({ isReady, isRunning, onDryRun, stop }: RunButtonsProps) {
  return (
    <Group gap="sm">
      <Button
        type="submit"
        disabled={!isReady || isRunning}
        leftSection={
          isRunning ? <Loader size={14} color="currentColor" /> : <IconPlayerPlay size={16} aria-hidden />
        }
      >
        {isRunning ? "Running…" : "Run test"}
      </Button>
      {isRunning ? (
        <Button variant="default" onClick={stop} leftSection={<IconPlayerStop size={16} aria-hidden />}>
          Cancel
        </Button>
      ) : (
        <Button
          variant="default"
          disabled={!isReady}
          onClick={onDryRun}
          leftSection={<IconEye size={16} aria-hidden />}
        >
          Dry run
        </Button>
      )}
      <Text size="xs" c="dimmed" span>
        Ctrl or ⌘ + Enter runs
      </Text>
    </Group>
  );
}
