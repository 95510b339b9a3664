import { useState } from "react";
import { useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { useToolsCache } from "../use-tools-cache.ts";
import type { Imported, ImportedDraft } from "./import-types.ts";

type Failure = { name: string; error: unknown };
export type ImportStep =
  | { at: "source" }
  | { at: "operations"; imported: Imported }
  | { at: "review"; imported: Imported };

/** The way from a pasted text to drafts: what it is, which of its operations, and what got lost. */
export function useImport(options: {
  onDraft: (draft: ImportedDraft) => void;
  onCreated: (count: number) => void;
}) {
  const client = useApiClient();
  const cache = useToolsCache();
  const [step, setStep] = useState<ImportStep>({ at: "source" });
  const [source, setSource] = useState("");
  const [failures, setFailures] = useState<Failure[]>([]);

  const reading = useMutation({
    mutationFn: (operations: string[] | undefined) => client.tools.import.query({ source, operations }),
    onSuccess: (imported) => {
      if (imported.drafts.length === 0) return setStep({ at: "operations", imported });
      const [first] = imported.drafts;
      const isPlain = imported.drafts.length === 1 && first !== undefined && isUnremarkable(first);
      return isPlain ? options.onDraft(first) : setStep({ at: "review", imported });
    },
  });

  const creating = useMutation({
    mutationFn: async (drafts: ImportedDraft[]) => {
      const failed: Failure[] = [];
      for (const { draft } of drafts) {
        await client.tools.create
          .mutate(draft)
          .then(cache.keep, (error: unknown) => failed.push({ name: draft.name, error }));
      }
      return { failed, count: drafts.length - failed.length };
    },
    onSuccess: ({ failed, count }) => {
      setFailures(failed);
      if (failed.length === 0) options.onCreated(count);
    },
  });

  function change(text: string) {
    setSource(text);
    reading.reset();
  }

  function back() {
    reading.reset();
    setFailures([]);
    const hasChoice = step.at === "review" && step.imported.operations.length > 1;
    setStep(hasChoice ? { at: "operations", imported: step.imported } : { at: "source" });
  }

  return { step, source, change, back, reading, creating, failures };
}

function isUnremarkable({ report, secrets }: ImportedDraft): boolean {
  return report.length === 0 && secrets.length === 0;
}
