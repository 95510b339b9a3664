import { useEffect, useState } from "react";
import type { SectionId } from "./editor-sections.ts";

/** Below the header of the page and the index. */
const readingLine = 170;

/** The section that is being read: the last one whose head has passed the line under the index. */
export function useCurrentSection(): SectionId {
  const [current, setCurrent] = useState<SectionId>("basics");
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const sections = [...document.querySelectorAll<HTMLElement>("[data-editor-section]")];
      const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      const passed = sections.filter((section) => section.getBoundingClientRect().top <= readingLine);
      const reached = isAtEnd && window.scrollY > 0 ? sections.at(-1) : passed.at(-1);
      setCurrent(asSection(reached?.dataset["editorSection"]));
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      window.removeEventListener("scroll", onScroll);
      cancelAnimationFrame(frame);
    };
  }, []);
  return current;
}

/** Only sections of this editor carry the mark, each its own id. */
function asSection(id: string | undefined): SectionId {
  return (id ?? "basics") as SectionId;
}
