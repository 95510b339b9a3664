import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Close enough to the end to count as reading along. */
const endMarginPx = 60;
/** What is left free below the end. */
const roomPx = 24;
/** How long after something was added, or the reader went to the end, a change of height is not their opening something. */
const settleMs = 400;

type FollowOptions = {
  /** What grows, by the page's own scrolling. */
  content: RefObject<HTMLElement | null>;
  isGrowing: boolean;
  /** Changes with whatever is added. */
  news: number;
};

/**
 * Keeps the page at the end of what grows in it while the reader is there. Whoever scrolls up, or opens something,
 * stays where they are, and `isAway` says that the end is out of sight.
 */
export function useFollowEnd({ content, isGrowing, news }: FollowOptions) {
  const isFollowing = useRef(false);
  const settlingSince = useRef(0);
  const [isAway, setIsAway] = useState(false);

  const keepAtEnd = useCallback(() => {
    isFollowing.current = true;
    setIsAway(false);
    const beyondPx = beyondScreen(content.current);
    if (beyondPx > 0) window.scrollBy({ top: beyondPx, behavior: "instant" });
  }, [content]);

  useLayoutEffect(() => {
    settlingSince.current = performance.now();
    if (isFollowing.current) keepAtEnd();
  }, [news, keepAtEnd]);

  useEffect(() => {
    if (!isGrowing) return;
    let lastTop = window.scrollY;
    const follow = (isWanted: boolean) => {
      isFollowing.current = isWanted;
      setIsAway(!isWanted);
    };
    const onScroll = () => {
      // The end also moves away when something is added; only going up is the reader's doing.
      const wentUp = window.scrollY < lastTop;
      lastTop = window.scrollY;
      if (isAtEnd(content.current)) follow(true);
      else if (wentUp) follow(false);
    };
    const onResize = () => {
      if (isFollowing.current && performance.now() - settlingSince.current < settleMs) keepAtEnd();
      else follow(isAtEnd(content.current));
    };
    follow(isAtEnd(content.current));
    const observer = new ResizeObserver(onResize);
    observer.observe(document.body);
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      window.removeEventListener("scroll", onScroll);
      // What comes after the end, such as its place in the record, is nobody's news.
      isFollowing.current = false;
    };
  }, [content, isGrowing, keepAtEnd]);

  const goToEnd = useCallback(() => {
    // What was never in sight gets its height only there.
    settlingSince.current = performance.now();
    keepAtEnd();
  }, [keepAtEnd]);

  return { isAway: isAway && isGrowing, goToEnd };
}

function isAtEnd(content: HTMLElement | null): boolean {
  return beyondScreen(content) <= endMarginPx;
}

/** How far the end lies below the screen, in pixels; negative where it is in sight. */
function beyondScreen(content: HTMLElement | null): number {
  if (content === null) return 0;
  return content.getBoundingClientRect().bottom + roomPx - window.innerHeight;
}
