import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { useApi } from "../../../lib/api.ts";
import { downloadText } from "../download-text.ts";
import { useWorkspaceAccess } from "../use-workspace-access.ts";
import { type AuditFilter, isFilteringAudit } from "./audit-filter.ts";

/** Takes the log away as a file: what the filters leave of it. The export itself is on record. */
export function ExportMenu({ filter }: { filter: AuditFilter }) {
  const api = useApi();
  const { may } = useWorkspaceAccess();
  const exporting = useMutation(
    api.auditLog.export.mutationOptions({
      onSuccess: (file) => {
        downloadText(file);
        notifySuccess({ title: "The audit log was exported", message: `It is saved as ${file.fileName}.` });
      },
      onError: (error) => notifyFailure({ title: "The audit log was not exported", error }),
    }),
  );
  if (!may("audit-log:read")) return null;
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={17} aria-hidden />}
          loading={exporting.isPending}
        >
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{isFilteringAudit(filter) ? "What the filters leave" : "Everything"}</Menu.Label>
        <Menu.Item onClick={() => exporting.mutate({ ...filter, format: "csv" })}>
          CSV, for a spreadsheet
        </Menu.Item>
        <Menu.Item onClick={() => exporting.mutate({ ...filter, format: "json" })}>
          JSON, for a program
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
