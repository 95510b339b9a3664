import type { Permission } from "@callhook/core";
import type { ReactNode } from "react";
import { PageHeader } from "../../components/page-header.tsx";
import { SectionGate } from "./section-gate.tsx";

type SettingsSectionProps = {
  title: string;
  lead: string;
  needs: Permission | null;
  actions?: ReactNode;
  children: ReactNode;
};

/** A page of the settings: its heading, and what it holds for who may see it. */
export function SettingsSection({ title, lead, needs, actions, children }: SettingsSectionProps) {
  return (
    <>
      <PageHeader title={title} lead={lead} actions={actions} />
      {needs === null ? children : <SectionGate needs={needs}>{children}</SectionGate>}
    </>
  );
}
