import { type ReactNode, useMemo, useState } from "react";
import type { SectionId } from "./editor-sections.ts";
import { SectionsContext } from "./sections-context.ts";

/** Remembers which sections are open while the editor is. */
export function SectionsFrame({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<ReadonlySet<SectionId>>(new Set());
  const sections = useMemo(
    () => ({
      isOpen: (id: SectionId) => opened.has(id),
      toggle: (id: SectionId) => setOpened((before) => toggled(before, id)),
      open: (ids: readonly SectionId[]) => setOpened((before) => new Set([...before, ...ids])),
    }),
    [opened],
  );
  return <SectionsContext value={sections}>{children}</SectionsContext>;
}

function toggled(opened: ReadonlySet<SectionId>, id: SectionId): ReadonlySet<SectionId> {
  const next = new Set(opened);
  if (!next.delete(id)) next.add(id);
  return next;
}
