import { useBlocker } from "@tanstack/react-router";
import { useRef } from "react";
import { confirm } from "../../../components/confirm.tsx";

/**
 * Asks before unsaved work is left behind, inside the app and when the tab closes.
 * `release` lets the next navigation pass, for the one that follows a save or a delete.
 */
export function useUnsavedGuard(isDirty: boolean): { release: () => void } {
  const isReleased = useRef(false);
  useBlocker({
    disabled: !isDirty,
    enableBeforeUnload: () => isDirty && !isReleased.current,
    shouldBlockFn: async ({ current, next }) => {
      if (isReleased.current || current.pathname === next.pathname) return false;
      const isLeaving = await confirm({
        title: "Leave without saving?",
        body: "Your changes to this tool are not saved and would be lost.",
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
