import { ActionIcon, Button, Kbd, Textarea, Tooltip } from "@mantine/core";
import { IconHandStop, IconSend2 } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, type Ref, useRef } from "react";
import classes from "./message-composer.module.css";

const longestMessage = 4_000;
const countFrom = 3_500;

type MessageComposerProps = {
  label: string;
  placeholder: string;
  draft: string;
  onDraftChange: (draft: string) => void;
  onSend: (text: string) => void;
  /** Present while there is something to interrupt. */
  onInterrupt: (() => void) | null;
  /** What interrupting is called here. */
  interruptLabel?: string;
  /** What happens to words sent now. */
  hint: ReactNode;
  inputRef?: Ref<HTMLTextAreaElement>;
};

/** The message box: Enter sends, Shift+Enter starts a new line, and the focus stays here. */
export function MessageComposer(props: MessageComposerProps) {
  const { label, placeholder, draft, onDraftChange, onSend, onInterrupt, hint, inputRef } = props;
  const { interruptLabel = "Interrupt" } = props;
  const box = useRef<HTMLDivElement>(null);
  const isTooLong = draft.length > longestMessage;
  const canSend = draft.trim() !== "" && !isTooLong;

  function send() {
    box.current?.querySelector("textarea")?.focus();
    if (canSend) onSend(draft);
  }

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, Enter picks a character.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <div className={classes.composer} ref={box}>
      <div className={classes.row}>
        <Textarea
          ref={inputRef}
          data-message-box
          className={classes.box}
          aria-label={label}
          placeholder={placeholder}
          autosize
          minRows={1}
          maxRows={6}
          size="md"
          value={draft}
          onChange={(event) => onDraftChange(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          error={isTooLong ? `A message can be at most ${longestMessage} characters long.` : undefined}
        />
        {onInterrupt === null ? null : (
          <Button
            variant="default"
            h={42}
            px="sm"
            leftSection={<IconHandStop size={18} aria-hidden />}
            onClick={onInterrupt}
          >
            {interruptLabel}
          </Button>
        )}
        <Tooltip label="Send (Enter)">
          <ActionIcon
            className={classes.send}
            size={42}
            aria-label="Send"
            aria-disabled={!canSend}
            onClick={send}
          >
            <IconSend2 size={20} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.hints}>
        <span aria-live="polite">{hint}</span>
        <KeyHints length={draft.length} canInterrupt={onInterrupt !== null} />
      </div>
    </div>
  );
}

function KeyHints({ length, canInterrupt }: { length: number; canInterrupt: boolean }) {
  return (
    <span className={classes.keys}>
      {length >= countFrom ? <b>{`${length} / ${longestMessage}`}</b> : null}
      <Kbd size="xs">Enter</Kbd> sends
      {canInterrupt ? (
        <>
          <Kbd size="xs">Esc</Kbd> interrupts
        </>
      ) : (
        <>
          <Kbd size="xs">Shift+Enter</Kbd> new line
        </>
      )}
    </span>
  );
}
