import type { MouseEvent, ReactNode } from "react";

type StepAnchorProps = {
  sequence: number;
  onGo: (sequence: number) => void;
  className?: string | undefined;
  /** It is the one that the address names. */
  isCurrent?: boolean;
  isFault?: boolean;
  children: ReactNode;
};

/** A link to one step of the call on this page; opened elsewhere, it is an address like any other. */
export function StepAnchor({ sequence, onGo, isCurrent = false, isFault = false, ...rest }: StepAnchorProps) {
  function onClick(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onGo(sequence);
  }
  return (
    <a
      href={`#${sequence}`}
      onClick={onClick}
      aria-current={isCurrent || undefined}
      data-fault={isFault || undefined}
      {...rest}
    />
  );
}
