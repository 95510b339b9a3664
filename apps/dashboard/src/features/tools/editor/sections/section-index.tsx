import { UnstyledButton } from "@mantine/core";
import { use, useEffect, useRef } from "react";
import { editorSections } from "./editor-sections.ts";
import { goToSection } from "./go-to-section.ts";
import { SectionsContext } from "./sections-context.ts";
import classes from "./sections.module.css";
import { useCurrentSection } from "./use-current-section.ts";

/** Where in the editor one is, and the way to everywhere else; always in view. */
export function SectionIndex() {
  const sections = use(SectionsContext);
  const current = useCurrentSection();
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const entry = bar.current?.querySelector<HTMLElement>("[aria-current]");
    if (entry === null || entry === undefined || bar.current === null) return;
    bar.current.scrollLeft = entry.offsetLeft - (bar.current.clientWidth - entry.clientWidth) / 2;
  }, [current]);
  return (
    <nav ref={bar} className={classes.index} aria-label="Sections of the tool">
      {editorSections.map(({ id, label }) => (
        <UnstyledButton
          key={id}
          className={classes.indexEntry}
          aria-current={id === current ? "location" : undefined}
          onClick={() => goToSection(id, sections)}
        >
          {label}
        </UnstyledButton>
      ))}
    </nav>
  );
}
