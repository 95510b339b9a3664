import { Modal } from "@mantine/core";
import type { ImportedDraft } from "./import-types.ts";
import { OperationsStep } from "./operations-step.tsx";
import { ReviewStep } from "./review-step.tsx";
import { SourceStep } from "./source-step.tsx";
import { useImport } from "./use-import.ts";

type ImportDialogProps = {
  onClose: () => void;
  /** One draft goes into the editor. */
  onDraft: (draft: ImportedDraft) => void;
  /** Several became tools at once. */
  onCreated: (count: number) => void;
};

const titles = {
  source: "Paste what you have",
  operations: "Choose what to import",
  review: "Before you go on",
};

/** From a pasted command, document, collection, recording or sample to one draft, or to several tools. */
export function ImportDialog({ onClose, onDraft, onCreated }: ImportDialogProps) {
  const { step, source, change, back, reading, creating, failures } = useImport({ onDraft, onCreated });
  return (
    <Modal opened onClose={onClose} title={titles[step.at]} size="lg" radius="lg" centered>
      {step.at === "source" ? (
        <SourceStep
          source={source}
          onChange={change}
          onContinue={() => reading.mutate(undefined)}
          isReading={reading.isPending}
          error={reading.error}
        />
      ) : null}
      {step.at === "operations" ? (
        <OperationsStep
          imported={step.imported}
          onBack={back}
          onContinue={(operations) => reading.mutate(operations)}
          isReading={reading.isPending}
          error={reading.error}
        />
      ) : null}
      {step.at === "review" ? (
        <ReviewStep
          imported={step.imported}
          onBack={back}
          onDraft={onDraft}
          onCreate={(drafts) => creating.mutate(drafts)}
          isCreating={creating.isPending}
          failures={failures}
        />
      ) : null}
    </Modal>
  );
}
