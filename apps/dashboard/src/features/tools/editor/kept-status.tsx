import { Text } from "@mantine/core";
import { RelativeTime } from "../../../components/relative-time.tsx";
import classes from "./editor.module.css";
import type { AutosaveStatus } from "./draft-keeper.ts";

type KeptStatusProps = { status: AutosaveStatus; problemCount: number; isChanged: boolean; isNew: boolean };

/** Calm words on whether what was typed is kept. */
export function KeptStatus({ status, problemCount, isChanged, isNew }: KeptStatusProps) {
  const isTrouble = problemCount > 0 || status.kind === "failed" || status.kind === "conflict";
  return (
    <Text
      size="sm"
      c={isTrouble ? "var(--mantine-color-error)" : "dimmed"}
      className={classes.keptStatus}
      role="status"
    >
      {problemCount > 0 ? (
        <>{problemCount === 1 ? "One thing to fix" : `${problemCount} things to fix`}. </>
      ) : null}
      <Words status={status} isChanged={isChanged} isNew={isNew} />
    </Text>
  );
}

function Words({ status, isChanged, isNew }: Omit<KeptStatusProps, "problemCount">) {
  if (status.kind === "saving") return "Saving…";
  if (status.kind === "failed") return "Not saved yet. Trying again…";
  if (status.kind === "conflict") return "This draft was changed elsewhere";
  if (status.at !== null && (isChanged || isNew))
    return (
      <>
        Saved <RelativeTime at={status.at} />, not {isNew ? "created" : "published"} yet
      </>
    );
  return isNew ? "Not created yet" : "No unpublished changes";
}
