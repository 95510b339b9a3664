import { Alert, Anchor, List } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useFormContext, useFormState } from "react-hook-form";
import { listProblems, problemSentence } from "../model/form-problems.ts";
import type { ToolForm } from "../model/tool-form.ts";
import { useFocusField } from "./sections/use-focus-field.ts";
import { useOpenWhereWrong } from "./sections/use-open-where-wrong.ts";

/** After a save that was refused: everything that needs a hand, each a way to its field. */
export function ErrorSummary({ refusals }: { refusals: string[] }) {
  const { control, getValues } = useFormContext<ToolForm>();
  const focusField = useFocusField();
  useOpenWhereWrong();
  const { errors, isSubmitted } = useFormState({ control });
  const summary = useRef<HTMLDivElement>(null);
  // A refusal that belongs to no field has no field to lead to: it takes the focus itself.
  useEffect(() => {
    if (refusals.length > 0) summary.current?.focus();
  }, [refusals]);
  const problems = isSubmitted ? listProblems(errors) : [];
  if (problems.length === 0 && refusals.length === 0) return null;
  const parameters = getValues("parameters");
  const count = problems.length + refusals.length;

  return (
    <Alert
      ref={summary}
      tabIndex={-1}
      role="alert"
      color="red"
      title={
        count === 1
          ? "One thing to fix before this can be saved"
          : `${count} things to fix before this can be saved`
      }
      icon={<IconAlertTriangle size={18} aria-hidden />}
      radius="lg"
    >
      <List size="sm" spacing={4}>
        {refusals.map((refusal) => (
          <List.Item key={refusal}>{refusal}</List.Item>
        ))}
        {problems.map((problem) => (
          <List.Item key={problem.name}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="left"
              c="inherit"
              td="underline"
              style={{ verticalAlign: "top" }}
              onClick={() => focusField(problem.name)}
            >
              {problemSentence(problem, parameters)}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
