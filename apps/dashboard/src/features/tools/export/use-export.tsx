import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { LossNotes } from "../import/loss-notes.tsx";
import type { ExportRequest } from "./export-types.ts";
import { downloadText } from "../../../lib/download-text.ts";

/** Fetches the file, saves it, and says what it could not carry. */
export function useExport() {
  const client = useApiClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (request: ExportRequest) => client.tools.export.query(request),
    onSuccess: (file) => {
      downloadText({ fileName: file.fileName, contentType: file.mediaType, text: file.content });
      const notes = file.report.map(({ tool, place, message }) => ({
        place,
        message: `${tool}: ${message}`,
      }));
      notifySuccess({
        title: `Saved ${file.fileName}`,
        message: notes.length === 0 ? "Nothing was lost." : <LossNotes notes={notes.slice(0, 8)} />,
      });
    },
    onError: (error) => notifyFailure({ title: "The export failed", error }),
  });
  return { save: mutate, isSaving: isPending };
}
