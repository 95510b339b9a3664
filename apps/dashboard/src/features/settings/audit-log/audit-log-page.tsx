import { useNavigate, useSearch } from "@tanstack/react-router";
import { SettingsSection } from "../settings-section.tsx";
import { auditFilterOf, isFilteringAudit } from "./audit-filter.ts";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditList } from "./audit-list.tsx";
import { withAuditFilter } from "./audit-search.ts";
import { ExportButtons } from "./export-buttons.tsx";

/** Everything that was done in the workspace, by whom and when. Nobody can change it. */
export function AuditLogPage() {
  const search = useSearch({ from: "/settings/audit-log" });
  const navigate = useNavigate({ from: "/settings/audit-log" });
  const filter = auditFilterOf(search);
  const clear = () => void navigate({ search: {} });
  return (
    <SettingsSection
      title="Audit log"
      lead="Who did what in this workspace, and when. It can be read and exported, never changed."
      needs="audit-log:read"
      actions={<ExportButtons filter={filter} />}
    >
      <AuditFilters
        search={search}
        onChange={(change) => void navigate({ search: withAuditFilter(search, change), replace: true })}
        onClear={isFilteringAudit(filter) ? clear : null}
      />
      <AuditList filter={filter} onClear={clear} />
    </SettingsSection>
  );
}
