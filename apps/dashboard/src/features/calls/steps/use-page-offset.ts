import { type RefObject, useLayoutEffect, useState } from "react";

/**
 * How far down the page an element begins, in pixels. Where something above it grows while one reads inside it, the page
 * moves along, so that what is read stays where it is.
 */
export function usePageOffset(options: {
  element: RefObject<HTMLElement | null>;
  isWatched: boolean;
}): number {
  const { element, isWatched } = options;
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (!isWatched) return;
    let known: number | null = null;
    const measure = () => {
      if (element.current === null) return;
      const { top } = element.current.getBoundingClientRect();
      const next = Math.round(top + window.scrollY);
      if (next === known) return;
      const isInside = known !== null && known < window.scrollY;
      if (known !== null && isInside) window.scrollBy({ top: next - known, behavior: "instant" });
      known = next;
      setOffset(next);
    };
    measure();
    // Whatever grows above it makes the page longer.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element, isWatched]);
  return offset;
}
