import type { ToolTemplate } from "@callhook/core";
import { Group, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { ImportButton } from "../import/import-button.tsx";
import type { ImportedDraft } from "../import/import-types.ts";
import { confirm } from "../../../components/confirm.tsx";
import { blankForm, formOf, type ToolForm } from "../model/tool-form.ts";
import classes from "./template-chooser.module.css";

type TemplateChooserProps = {
  templates: readonly ToolTemplate[];
  chosenId: string | null;
  /** The dialog for pasting is open from the start. */
  isPasting?: boolean;
};

/** Fills the form from a template; what was typed before is replaced only after asking. */
export function TemplateChooser({ templates, chosenId, isPasting = false }: TemplateChooserProps) {
  const { reset, formState } = useFormContext<ToolForm>();
  // Read while rendering: the form tracks only what is read.
  const { isDirty } = formState;
  const [current, setCurrent] = useState(chosenId);

  async function choose(id: string | null) {
    if (isDirty && !(await confirmReplace())) return;
    const template = templates.find((candidate) => candidate.id === id);
    reset(template === undefined ? blankForm : formOf(template.draft));
    setCurrent(id);
  }

  async function take({ draft }: ImportedDraft): Promise<boolean> {
    if (isDirty && !(await confirmReplace())) return false;
    // What was pasted is work that would be lost, unlike a template.
    reset(formOf(draft), { keepDefaultValues: true });
    setCurrent(null);
    return true;
  }

  const blank = { id: null, title: "Blank", summary: "Begin with an empty form." };
  return (
    <section aria-labelledby="start-from">
      <Text component="h2" id="start-from" size="sm" fw={600} mb="xs">
        Start from
      </Text>
      <ul className={classes.choices}>
        {[blank, ...templates].map(({ id, title, summary }) => (
          <li key={id ?? "blank"}>
            <UnstyledButton
              type="button"
              className={classes.choice}
              aria-pressed={current === id}
              title={summary}
              onClick={() => void choose(id)}
            >
              {title}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Group mt="sm">
        <ImportButton isOpenAtFirst={isPasting} onDraft={take} />
      </Group>
    </section>
  );
}

function confirmReplace(): Promise<boolean> {
  return confirm({
    title: "Replace what you typed?",
    body: "The template fills every field of the form. What you typed so far would be lost.",
    confirmLabel: "Use the template",
    cancelLabel: "Keep what I typed",
  });
}
