import { createContext, type ReactNode, useContext, useLayoutEffect, useRef } from "react";

type Focused = {
  /** The address whose heading took the focus, or the first one, whose heading does not. */
  path: string;
  /** The heading that had the focus has gone: a page that was loading has become the page itself. */
  isOrphaned: boolean;
};

const PageFocusContext = createContext<Focused | null>(null);

/** Remembers for which address a page heading last took the focus. */
export function PageFocusProvider({ children }: { children: ReactNode }) {
  const focused = useRef<Focused>({ path: window.location.pathname, isOrphaned: false });
  return <PageFocusContext value={focused.current}>{children}</PageFocusContext>;
}

/** After a navigation (not on first load) the page's heading takes the focus, so that readers announce it. */
export function usePageFocus() {
  const focused = useContext(PageFocusContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const element = heading.current;
    if (focused === null || element === null) return;
    const path = window.location.pathname;
    if (focused.path !== path || focused.isOrphaned) {
      focused.path = path;
      focused.isOrphaned = false;
      element.focus({ preventScroll: true });
    }
    return () => {
      focused.isOrphaned = document.activeElement === element;
    };
  }, [focused]);
  return heading;
}

/** For when what had the focus is gone from the page, such as a deleted row. */
export function focusPageHeading(): void {
  document.querySelector<HTMLElement>("main h1")?.focus();
}
