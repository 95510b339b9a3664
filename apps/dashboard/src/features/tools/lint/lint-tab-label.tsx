import type { LintResult } from "@callhook/core";
import { VisuallyHidden } from "@mantine/core";
import classes from "./lint.module.css";

/** The tab's words, with how much there is to advise. */
export function LintTabLabel({ lint: { findings } }: { lint: LintResult }) {
  return (
    <>
      Advice
      <span className={classes.count} aria-hidden>
        {findings.length === 0 ? "" : findings.length}
      </span>
      <VisuallyHidden>{findings.length === 0 ? "" : `, ${findings.length} findings`}</VisuallyHidden>
    </>
  );
}
