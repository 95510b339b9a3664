import type { ReactNode } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { ToolDraft } from "@callhook/core";
import { resolverFor } from "../features/tools/editor/tool-form-api.ts";
import { blankForm, type ToolForm } from "../features/tools/model/tool-form.ts";

type ToolFormFrameProps = {
  initial?: Partial<ToolForm>;
  onSave?: (draft: ToolDraft) => void;
  children: ReactNode;
};

/** The form around a section of the editor, with a button that saves it. */
export function ToolFormFrame({ initial = {}, onSave = () => {}, children }: ToolFormFrameProps) {
  const form = useForm<ToolForm, unknown, ToolDraft>({
    defaultValues: { ...blankForm, ...initial },
    resolver: resolverFor(null),
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={form.handleSubmit(onSave)}>
        {children}
        <button>Save</button>
      </form>
    </FormProvider>
  );
}
