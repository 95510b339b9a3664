import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { downloadText } from "../../../lib/download-text.ts";
import { useWorkspaceAccess } from "../use-workspace-access.ts";
import type { AuditFilter } from "./audit-filter.ts";

const formats = [
  { format: "csv", label: "Export CSV" },
  { format: "json", label: "Export JSON" },
] as const;

/** Takes away as a file what the filters leave of the log. The export itself is on record. */
export function ExportButtons({ filter }: { filter: AuditFilter }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { may } = useWorkspaceAccess();
  const exporting = useMutation(
    api.auditLog.export.mutationOptions({
      onSuccess: (file) => {
        downloadText(file);
        notifySuccess({ title: "The audit log was exported", message: `It is saved as ${file.fileName}.` });
        // The list as it stands lacks this very export.
        void queryClient.invalidateQueries({ queryKey: api.auditLog.list.pathKey() });
      },
      onError: (error) => notifyFailure({ title: "The audit log was not exported", error }),
    }),
  );
  if (!may("audit-log:read")) return null;
  return formats.map(({ format, label }) => (
    <Button
      key={format}
      variant="default"
      leftSection={<IconDownload size={17} aria-hidden />}
      loading={exporting.isPending && exporting.variables.format === format}
      onClick={() => exporting.mutate({ ...filter, format })}
    >
      {label}
    </Button>
  ));
}
