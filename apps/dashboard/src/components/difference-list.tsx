import type { JsonDifference, JsonValue } from "@callhook/core";
import { Text } from "@mantine/core";
import classes from "./difference-list.module.css";

type DifferenceListProps = { label: string; differences: JsonDifference[]; same: string };

/** What is different, field by field: what it was, and what it is now. */
export function DifferenceList({ label, differences, same }: DifferenceListProps) {
  if (differences.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {same}
      </Text>
    );
  }
  return (
    <ul className={classes.list} aria-label={label}>
      {differences.map(({ path, kind, before, after }) => (
        <li key={`${kind} ${path}`}>
          <span className={classes.path}>{path === "" ? "everything" : path}</span>
          {kind === "added" ? null : (
            <del className={classes.before}>
              <span className={classes.sign}>was </span>
              {shown(before)}
            </del>
          )}
          {kind === "removed" ? (
            <span className={classes.gone}>is not there any more</span>
          ) : (
            <ins className={classes.after}>
              <span className={classes.sign}>{kind === "added" ? "is new: " : "is now "}</span>
              {shown(after)}
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}

const longest = 300;

function shown(value: JsonValue): string {
  const text = typeof value === "string" ? `"${value}"` : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
