import { useHotkeys } from "@mantine/hooks";
import type { ReactNode } from "react";
import { LastAnswerFrame } from "./response/last-answer-frame.tsx";
import { goToTest } from "./sections/go-to-test.ts";
import { SectionsFrame } from "./sections/sections-frame.tsx";

/** What the parts of the editor share beside the form. */
export function EditorFrames({ children }: { children: ReactNode }) {
  useHotkeys([["mod+Enter", goToTest]], []);
  return (
    <SectionsFrame>
      <LastAnswerFrame>{children}</LastAnswerFrame>
    </SectionsFrame>
  );
}
