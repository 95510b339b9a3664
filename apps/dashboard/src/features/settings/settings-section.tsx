import type { Permission } from "@callhook/core";
import type { ComponentProps, ReactNode } from "react";
import { PageHeader } from "../../components/page-header.tsx";
import { SectionGate } from "./section-gate.tsx";

type SettingsSectionProps = {
  title: string;
  lead: string;
  needs: Permission | null;
  /** The page above this one. */
  parent?: ComponentProps<typeof PageHeader>["parent"];
  actions?: ReactNode;
  children: ReactNode;
};

/** A page of the settings: its heading, and what it holds for who may see it. */
export function SettingsSection({ title, lead, needs, parent, actions, children }: SettingsSectionProps) {
  return (
    <>
      <PageHeader title={title} lead={lead} actions={actions} {...(parent === undefined ? {} : { parent })} />
      {needs === null ? children : <SectionGate needs={needs}>{children}</SectionGate>}
    </>
  );
}
