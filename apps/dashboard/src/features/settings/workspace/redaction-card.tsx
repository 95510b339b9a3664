import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";
import { QueryState } from "../query-state.tsx";
import { SettingsCard } from "../settings-card.tsx";
import { RedactionForm } from "./redaction-form.tsx";

/** What the workspace does not want to keep of what callers say. */
export function RedactionCard({ isAllowed }: { isAllowed: boolean }) {
  const api = useApi();
  const query = useQuery(api.workspace.redaction.queryOptions());
  return (
    <SettingsCard title="Personal data">
      <QueryState query={query} what="the choice of personal data">
        {({ kinds }) => <RedactionForm kinds={kinds} isAllowed={isAllowed} />}
      </QueryState>
    </SettingsCard>
  );
}
