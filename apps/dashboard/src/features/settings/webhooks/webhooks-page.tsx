import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconWebhook } from "@tabler/icons-react";
import { EmptyState } from "../../../components/empty-state.tsx";
import { QueryState } from "../query-state.tsx";
import { SettingsCard } from "../settings-card.tsx";
import { SettingsSection } from "../settings-section.tsx";
import { useWorkspaceAccess } from "../use-workspace-access.ts";
import { useWebhooks } from "./use-webhooks.ts";
import { WebhookDialog } from "./webhook-dialog.tsx";
import { WebhookList } from "./webhook-list.tsx";

/** Which systems are told what becomes of calls. */
export function WebhooksPage() {
  const { may } = useWorkspaceAccess();
  const [isOpen, { open, close }] = useDisclosure(false);
  const mayWrite = may("webhooks:write");
  const add = mayWrite ? (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={open}>
      Add a webhook
    </Button>
  ) : null;
  return (
    <SettingsSection
      title="Webhooks"
      lead="Tell your own systems when a call has ended, or was analysed: each gets the transcript, signed, and again until it has it."
      needs="webhooks:read"
      actions={add}
    >
      <Webhooks mayWrite={mayWrite} />
      <WebhookDialog isOpen={isOpen} onClose={close} />
    </SettingsSection>
  );
}

function Webhooks({ mayWrite }: { mayWrite: boolean }) {
  return (
    <QueryState query={useWebhooks()} what="the webhooks" rows={3}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState icon={IconWebhook} title="No webhook yet">
            Add an address of your CRM, your data warehouse or an automation. It is sent every call that ends,
            in ElevenLabs’ post-call shape or as Callhook’s own transcript. These are not the webhooks that
            agents call: those are tools, under Integrations.
          </EmptyState>
        ) : (
          <SettingsCard title="Webhooks" lead={`${list.length} of 10 at most.`}>
            <WebhookList webhooks={list} mayWrite={mayWrite} />
          </SettingsCard>
        )
      }
    </QueryState>
  );
}
