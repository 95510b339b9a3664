import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";

type Focused = { path: string };

const PageFocusContext = createContext<Focused | null>(null);

/** Remembers for which address a page heading last took the focus. */
export function PageFocusProvider({ children }: { children: ReactNode }) {
  const focused = useRef<Focused>({ path: window.location.pathname });
  return <PageFocusContext value={focused.current}>{children}</PageFocusContext>;
}

/** After a navigation (not on first load) the page's heading takes the focus, so that readers announce it. */
export function usePageFocus() {
  const focused = useContext(PageFocusContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const path = window.location.pathname;
    if (focused === null || focused.path === path) return;
    focused.path = path;
    heading.current?.focus({ preventScroll: true });
  }, [focused]);
  return heading;
}
