import { Code, Text } from "@mantine/core";
import classes from "./import.module.css";

type LossNotesProps = { notes: readonly { place: string; message: string }[] };

/** What a translation could not carry over, or had to guess. */
export function LossNotes({ notes }: LossNotesProps) {
  if (notes.length === 0) return null;
  return (
    <ul className={classes.notes} aria-label="What was not understood">
      {notes.map(({ place, message }) => (
        <li key={`${place} ${message}`}>
          {place === "" ? null : (
            <>
              <Code>{place}</Code>{" "}
            </>
          )}
          <Text span size="sm">
            {message}
          </Text>
        </li>
      ))}
    </ul>
  );
}
