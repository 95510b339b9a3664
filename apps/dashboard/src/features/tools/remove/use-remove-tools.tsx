import { type ReactNode, useRef, useState } from "react";
import { RemoveToolsDialog } from "./remove-tools-dialog.tsx";

type Going = { id: string; name: string }[];

/** Shows where tools are used, asks, then deletes them. `ask` resolves to whether they are gone. */
export function useRemoveTools(): { ask: (tools: Going) => Promise<boolean>; dialog: ReactNode } {
  const [going, setGoing] = useState<Going | null>(null);
  const answer = useRef<(isGone: boolean) => void>(null);

  function settle(isGone: boolean) {
    setGoing(null);
    answer.current?.(isGone);
    answer.current = null;
  }
  const ask = (tools: Going) =>
    new Promise<boolean>((resolve) => {
      answer.current = resolve;
      setGoing(tools);
    });
  const dialog =
    going === null ? null : (
      <RemoveToolsDialog tools={going} onGone={() => settle(true)} onClose={() => settle(false)} />
    );
  return { ask, dialog };
}
