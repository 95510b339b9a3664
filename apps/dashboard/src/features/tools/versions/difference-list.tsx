import type { FieldDifference } from "@callhook/core";
import { Text, VisuallyHidden } from "@mantine/core";
import classes from "./versions.module.css";

/** What was changed, field by field: what was there before beside what is there now. */
export function DifferenceList({ differences }: { differences: FieldDifference[] }) {
  if (differences.length === 0) return <Text size="sm">Nothing differs.</Text>;
  return (
    <ul className={classes.differences} aria-label="Changes">
      {differences.map((difference) => (
        <li key={`${difference.path} ${difference.kind}`} className={classes.difference}>
          <Text size="sm" fw={600}>
            {difference.label}
            {difference.kind === "added" ? " (added)" : difference.kind === "removed" ? " (removed)" : ""}
          </Text>
          <div className={classes.sides}>
            <Side title="Before" words={difference.before} />
            <Side title="After" words={difference.after} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Side({ title, words }: { title: string; words: string | null }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
        <VisuallyHidden>: </VisuallyHidden>
      </Text>
      <Text size="sm" className={classes.value}>
        {words ?? "Nothing"}
      </Text>
    </div>
  );
}
