import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { describeProblem } from "./describe-problem.ts";

/** Why it did not work, read out as it appears; nothing while there is no error. */
export function ProblemNote({ title, error }: { title?: string; error: unknown }) {
  if (error === null || error === undefined) return null;
  return (
    <Alert role="alert" color="red" title={title} icon={<IconAlertTriangle aria-hidden />}>
      {describeProblem(error)}
    </Alert>
  );
}
