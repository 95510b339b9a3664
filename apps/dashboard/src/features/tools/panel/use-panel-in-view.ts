import { type RefObject, useEffect } from "react";

/** Brings the panel into view where it stands below the form, for whoever came for its test console. */
export function usePanelInView(options: { panel: RefObject<HTMLElement | null>; isOn: boolean }): void {
  const { panel, isOn } = options;
  useEffect(() => {
    if (!isOn) return;
    // The router puts a page that it shows for the first time at its top; only then it is moved.
    const frame = requestAnimationFrame(() => {
      const top = panel.current?.getBoundingClientRect().top ?? 0;
      if (top > window.innerHeight / 2) panel.current?.scrollIntoView({ block: "start" });
    });
    return () => cancelAnimationFrame(frame);
  }, [panel, isOn]);
}
