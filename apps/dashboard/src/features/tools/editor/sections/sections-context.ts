import { createContext } from "react";
import type { SectionId } from "./editor-sections.ts";

export type OpenSections = {
  isOpen(id: SectionId): boolean;
  toggle(id: SectionId): void;
  open(ids: readonly SectionId[]): void;
};

/** Which of the sections that fold are open; without a frame around them, all are. */
export const SectionsContext = createContext<OpenSections>({
  isOpen: () => true,
  toggle: () => undefined,
  open: () => undefined,
});
