import { useHotkeys } from "@mantine/hooks";
import type { RefObject } from "react";
import { flushSync } from "react-dom";

/** Ctrl/Cmd+Enter: runs the test console as it stands, wherever in the editor one is. */
export function useRunHotkey(options: { panel: RefObject<HTMLElement | null>; open: () => void }): void {
  const { panel, open } = options;
  const run = (event: KeyboardEvent) => {
    // A dialog or the test itself has answered it already: a second run would send the request twice.
    if (event.defaultPrevented) return;
    event.preventDefault();
    flushSync(open);
    panel.current?.querySelector<HTMLFormElement>('form[aria-label="Test values"]')?.requestSubmit();
  };
  useHotkeys([["mod+Enter", run, { preventDefault: false }]], []);
}
