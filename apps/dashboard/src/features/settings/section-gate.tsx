import type { Permission } from "@callhook/core";
import { IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { EmptyState } from "../../components/empty-state.tsx";
import { QueryState } from "./query-state.tsx";
import { useWorkspaceAccess } from "./use-workspace-access.ts";

/** Shows a section to who may see it, and the others whom to ask. The API refuses on its own account. */
export function SectionGate({ needs, children }: { needs: Permission; children: ReactNode }) {
  const { query, may } = useWorkspaceAccess();
  return (
    <QueryState query={query} what="the workspace">
      {() => (may(needs) ? children : <NotAllowed />)}
    </QueryState>
  );
}

function NotAllowed() {
  return (
    <EmptyState icon={IconLock} title="Not for your role">
      Your role in this workspace does not include this page. An owner or an admin can give you another one.
    </EmptyState>
  );
}
