import { useCallback, useEffect, useRef, useState } from "react";

/** Close enough to the end to count as reading along. */
const endMarginPx = 48;

/** Keeps a scrolling element at its end while it grows, unless the reader has scrolled up. */
export function useStickToEnd() {
  const viewport = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isSticking = useRef(true);
  const lastTop = useRef(0);
  const [isAway, setIsAway] = useState(false);

  const jumpToEnd = useCallback(() => {
    const element = viewport.current;
    if (element === null) return;
    isSticking.current = true;
    setIsAway(false);
    element.scrollTop = element.scrollHeight;
  }, []);

  const onScroll = useCallback(() => {
    const element = viewport.current;
    if (element === null) return;
    const isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight <= endMarginPx;
    // The end also moves away when the content grows; only going up is the reader's doing.
    const wentUp = element.scrollTop < lastTop.current;
    lastTop.current = element.scrollTop;
    if (isAtEnd) isSticking.current = true;
    else if (wentUp) isSticking.current = false;
    setIsAway(!isSticking.current);
  }, []);

  useEffect(() => {
    if (content.current === null) return;
    const observer = new ResizeObserver(() => {
      if (isSticking.current) jumpToEnd();
    });
    observer.observe(content.current);
    if (viewport.current !== null) observer.observe(viewport.current);
    return () => observer.disconnect();
  }, [jumpToEnd]);

  return { viewport, content, isAway, onScroll, jumpToEnd };
}
