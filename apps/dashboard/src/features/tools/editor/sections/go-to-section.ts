import { flushSync } from "react-dom";
import type { SectionId } from "./editor-sections.ts";
import type { OpenSections } from "./sections-context.ts";

/** Opens a section, brings it into view and lets the keyboard go on from there. */
export function goToSection(id: SectionId, { open }: Pick<OpenSections, "open">): void {
  flushSync(() => open([id]));
  const section = document.querySelector<HTMLElement>(`[data-editor-section="${id}"]`);
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  section?.scrollIntoView({ behavior: isCalm ? "auto" : "smooth", block: "start" });
  section
    ?.querySelector<HTMLElement>("h2 button, input, select, textarea, button")
    ?.focus({ preventScroll: true });
}
