import { useBlocker } from "@tanstack/react-router";
import { useRef } from "react";
import { confirm } from "../../../components/confirm.tsx";

/**
 * Asks before unsaved work is left behind, inside the app and when the tab closes.
 * `release` lets the next navigation pass, for the one that follows a save or a delete.
 */
export function useUnsavedGuard(isUnsaved: boolean): { release: () => void } {
  const isReleased = useRef(false);
  useBlocker({
    disabled: !isUnsaved,
    enableBeforeUnload: () => isUnsaved && !isReleased.current,
    shouldBlockFn: async ({ current, next }) => {
      if (isReleased.current || current.pathname === next.pathname) return false;
      const isLeaving = await confirm({
        title: "Leave without saving?",
        body: "What you typed last is not saved yet and would be lost.",
        confirmLabel: "Leave without saving",
        cancelLabel: "Stay and keep editing",
        isDangerous: true,
      });
      return !isLeaving;
    },
  });
  return {
    release: () => {
      isReleased.current = true;
    },
  };
}
