import { Button, Group, Kbd, Text } from "@mantine/core";
import { useFormContext, useFormState } from "react-hook-form";
import { listProblems } from "../model/form-problems.ts";
import type { ToolForm } from "../model/tool-form.ts";
import classes from "./editor.module.css";

/** As it is printed on the keyboard. */
const modifierKey = /mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl";

type SaveBarProps = { isNew: boolean; isSaving: boolean; onDiscard: () => void };

/** Always in view: whether there is something to save, and the way to save it. */
export function SaveBar({ isNew, isSaving, onDiscard }: SaveBarProps) {
  const { control } = useFormContext<ToolForm>();
  const { errors, isDirty, isSubmitted } = useFormState({ control });
  const problemCount = isSubmitted ? listProblems(errors).length : 0;
  const status = describeStatus({ problemCount, isDirty, isNew });
  return (
    <div className={classes.saveBar}>
      <Text size="sm" c={problemCount > 0 ? "var(--mantine-color-error)" : "dimmed"} role="status">
        {status}
      </Text>
      <Group gap="sm" wrap="nowrap" ms="auto">
        <Text size="xs" c="dimmed" visibleFrom="sm" aria-hidden>
          <Kbd>{modifierKey}</Kbd> <Kbd>S</Kbd>
        </Text>
        {isDirty && !isNew ? (
          <Button variant="default" onClick={onDiscard} disabled={isSaving}>
            Discard
          </Button>
        ) : null}
        <Button type="submit" loading={isSaving} disabled={!isNew && !isDirty}>
          Save tool
        </Button>
      </Group>
    </div>
  );
}

function describeStatus(options: { problemCount: number; isDirty: boolean; isNew: boolean }): string {
  const { problemCount, isDirty, isNew } = options;
  if (problemCount > 0) return problemCount === 1 ? "One thing to fix" : `${problemCount} things to fix`;
  if (isDirty) return "Unsaved changes";
  return isNew ? "Not saved yet" : "All changes saved";
}
