import { ActionIcon, Button, Group, Kbd, Text } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useFormContext, useFormState } from "react-hook-form";
import { listProblems } from "../model/form-problems.ts";
import type { ToolForm } from "../model/tool-form.ts";
import classes from "./editor.module.css";
import { KeptStatus } from "./kept-status.tsx";
import type { AutosaveStatus } from "./draft-keeper.ts";
import type { useUndo } from "./use-undo.ts";

/** As it is printed on the keyboard. */
const modifierKey = /mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl";

type SaveBarProps = {
  isNew: boolean;
  /** Whether it says something else than what is live. */
  isChanged: boolean;
  isSaving: boolean;
  status: AutosaveStatus;
  history: ReturnType<typeof useUndo>;
  onDiscard: () => void;
  onResolve: () => void;
};

/** Always in view: whether what was typed is kept, and the way to make it live. */
export function SaveBar({ isNew, isChanged, isSaving, status, history, onDiscard, onResolve }: SaveBarProps) {
  const { control } = useFormContext<ToolForm>();
  const { errors, isSubmitted } = useFormState({ control });
  const problemCount = isSubmitted ? listProblems(errors).length : 0;
  return (
    <div className={classes.saveBar}>
      <KeptStatus status={status} problemCount={problemCount} isChanged={isChanged} isNew={isNew} />
      {status.kind === "conflict" ? (
        <Button size="compact-sm" variant="light" onClick={onResolve}>
          Bring together
        </Button>
      ) : null}
      <Group gap="sm" ms="auto" justify="flex-end" className={classes.saveActions}>
        <History history={history} />
        <Text size="xs" c="dimmed" visibleFrom="sm" aria-hidden>
          <Kbd>{modifierKey}</Kbd> <Kbd>S</Kbd>
        </Text>
        {isChanged && !isNew ? (
          <Button variant="default" onClick={onDiscard} disabled={isSaving}>
            Discard
          </Button>
        ) : null}
        <Button type="submit" loading={isSaving} disabled={!isNew && !isChanged}>
          {isNew ? "Save tool" : "Publish"}
        </Button>
      </Group>
    </div>
  );
}

function History({ history }: { history: SaveBarProps["history"] }) {
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        onClick={history.undo}
        disabled={!history.canUndo}
        aria-label="Undo"
        title={`Undo (${modifierKey}+Z)`}
      >
        <IconArrowBackUp size={17} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        onClick={history.redo}
        disabled={!history.canRedo}
        aria-label="Redo"
        title={`Redo (${modifierKey}+Shift+Z)`}
      >
        <IconArrowForwardUp size={17} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
