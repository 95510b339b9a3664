import { useRouterState } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";

/** The navigation of narrow screens: opens over the page, takes the focus along and gives it back. */
export function useNarrowNavigation() {
  const [isOpened, setIsOpened] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => setIsOpened(false), [pathname]);
  useEffect(() => {
    if (isOpened) closer.current?.focus();
  }, [isOpened]);

  function close() {
    setIsOpened(false);
    opener.current?.focus();
  }

  return {
    isOpened,
    opener,
    closer,
    open: () => setIsOpened(true),
    close,
    closeOnEscape: (event: KeyboardEvent) => {
      if (event.key === "Escape" && isOpened) close();
    },
  };
}
