import { Badge, Button, Group, Text } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
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
  /** Whether the address asks for this one. */
  isNamed: boolean;
  canRestore: boolean;
  isCompared: boolean;
  onCompare: () => void;
  onRestore: () => void;
  /** What stands under it. */
  children: ReactNode;
};

/** One version: its number, who made it and when, and what may be done with it. */
export function VersionRow(props: VersionRowProps) {
  const { version: row, isBusy, isNamed, canRestore, isCompared, onCompare, onRestore, children } = props;
  const { version, savedAt, savedBy, note, restoredFrom, isLive } = row;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNamed) item.current?.scrollIntoView({ block: "center" });
  }, [isNamed]);
  return (
    <li ref={item} className={classes.version} aria-current={isNamed ? "true" : undefined}>
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
            aria-expanded={isCompared}
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
      {children}
    </li>
  );
}
