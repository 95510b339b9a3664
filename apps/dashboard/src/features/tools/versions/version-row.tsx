import { Badge, Button, Group, Text } from "@mantine/core";
import { RelativeTime } from "../../../components/relative-time.tsx";
import classes from "./versions.module.css";

type VersionRowProps = {
  version: {
    version: number;
    savedAt: string;
    savedBy: { name: string };
    note: string | null;
    restoredFrom: number | null;
    isLive: boolean;
  };
  isBusy: boolean;
  canRestore: boolean;
  onCompare: () => void;
  onRestore: () => void;
};

/** One version: its number, who made it and when, and what may be done with it. */
export function VersionRow({ version: row, isBusy, canRestore, onCompare, onRestore }: VersionRowProps) {
  const { version, savedAt, savedBy, note, restoredFrom, isLive } = row;
  return (
    <li className={classes.version}>
      <div className={classes.versionWords}>
        <Group gap="xs">
          <Text fw={600}>Version {version}</Text>
          {isLive ? <Badge color="sea">Live</Badge> : null}
          {restoredFrom === null ? null : <Badge color="gray">Restored from version {restoredFrom}</Badge>}
        </Group>
        {note === null ? null : (
          <Text size="sm" className={classes.value}>
            {note}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {savedBy.name}, <RelativeTime at={savedAt} />
        </Text>
      </div>
      <Group gap="xs">
        {version === 1 ? null : (
          <Button
            size="compact-sm"
            variant="default"
            onClick={onCompare}
            aria-label={`What changed in version ${version}`}
          >
            What changed
          </Button>
        )}
        {isLive || !canRestore ? null : (
          <Button
            size="compact-sm"
            variant="default"
            onClick={onRestore}
            disabled={isBusy}
            aria-label={`Restore version ${version}`}
          >
            Restore
          </Button>
        )}
      </Group>
    </li>
  );
}
