import type { ReactNode } from "react";
import { LastAnswerFrame } from "./response/last-answer-frame.tsx";
import { SectionsFrame } from "./sections/sections-frame.tsx";

/** What the parts of the editor share beside the form. */
export function EditorFrames({ children }: { children: ReactNode }) {
  return (
    <SectionsFrame>
      <LastAnswerFrame>{children}</LastAnswerFrame>
    </SectionsFrame>
  );
}
