import type { Tool } from "@callhook/core";
import { Stack } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import type { ReactNode } from "react";
import { FormProvider } from "react-hook-form";
import { RoleNote } from "../../../components/role-note.tsx";
import { confirm } from "../../../components/confirm.tsx";
import { useAccess } from "../../../lib/use-access.ts";
import { SidePanel } from "../panel/side-panel.tsx";
import type { ToolForm } from "../model/tool-form.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import classes from "./editor.module.css";
import { EditorFields } from "./editor-fields.tsx";
import { EditorFrames } from "./editor-frames.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SectionIndex } from "./sections/section-index.tsx";
import { useCheckOnLeaving } from "./use-check-on-leaving.ts";
import { useRevalidation } from "./use-revalidation.ts";
import { type KeptDraft, useToolEditor } from "./use-tool-editor.ts";
import { useUndo } from "./use-undo.ts";
import { useUnsavedGuard } from "./use-unsaved-guard.ts";

type ToolEditorProps = {
  saved: Tool | null;
  initial: ToolForm;
  /** What was typed earlier and is not published, or not created yet. */
  kept?: KeptDraft | null;
  onSaved: (tool: Tool) => void;
  /** Stands above the fields: the choice of a template. */
  children?: ReactNode;
};

/** The tool editor: the sections of the form on one side, what comes of them on the other. */
export function ToolEditor({ saved, initial, kept = null, onSaved, children }: ToolEditorProps) {
  const canSave = useAccess().can("tools:write");
  const editor = useToolEditor({ saved, initial, kept, canSave, onSaved: handleSaved });
  const { form, status } = editor;
  const history = useUndo(form, canSave);
  const guard = useUnsavedGuard(editor.isChanged && status.kind !== "kept");
  useRevalidation(form);
  const checkField = useCheckOnLeaving(form);
  useHotkeys([["mod+S", () => (canSave ? void editor.save() : undefined)]], []);

  function handleSaved(tool: Tool) {
    if (saved === null) guard.release();
    onSaved(tool);
  }

  async function discard() {
    const isAgreed = await confirm({
      title: "Discard your changes?",
      body: "The tool goes back to how it is live. What was changed since is lost, for everybody.",
      confirmLabel: "Discard changes",
      cancelLabel: "Keep editing",
      isDangerous: true,
    });
    if (isAgreed) await editor.discard();
  }

  return (
    <FormProvider {...form}>
      <EditorFrames>
        <div className={classes.layout}>
          <form
            onSubmit={(event) => void editor.save(event)}
            onBlur={checkField}
            noValidate
            aria-label="Tool"
          >
            <Stack gap="lg">
              {canSave ? null : <RoleNote>Your role can look at this tool, not change it.</RoleNote>}
              {children}
              <ErrorSummary refusals={editor.refusals} />
              <SectionIndex />
              <EditorFields saved={editor.saved} isReadOnly={!canSave} />
              {canSave ? (
                <SaveBar
                  isNew={editor.saved === null}
                  isSaving={editor.isSaving}
                  isChanged={editor.isChanged}
                  status={status}
                  history={history}
                  onResolve={editor.showConflict}
                  onDiscard={() => void discard()}
                />
              ) : null}
            </Stack>
          </form>
          <SidePanel saved={editor.saved} />
        </div>
        <ConflictDialog conflict={editor.conflict} onMerge={editor.merge} onClose={editor.dismissConflict} />
        <PublishDialog
          differences={editor.review}
          isPublishing={editor.isSaving}
          onPublish={(note) => void editor.publish(note)}
          onClose={editor.closeReview}
        />
      </EditorFrames>
    </FormProvider>
  );
}
