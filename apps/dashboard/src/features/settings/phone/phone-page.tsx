import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPhone, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { EmptyState } from "../../../components/empty-state.tsx";
import { QueryState } from "../query-state.tsx";
import { SettingsCard } from "../settings-card.tsx";
import { SettingsSection } from "../settings-section.tsx";
import { useWorkspaceAccess } from "../use-workspace-access.ts";
import { LineDialog } from "./line-dialog.tsx";
import { LineList } from "./line-list.tsx";
import { LineSetupDialog } from "./line-setup-dialog.tsx";
import { type Line, useLines } from "./use-lines.ts";

/** By which numbers and platforms the agents are reached. */
export function PhonePage() {
  const { may } = useWorkspaceAccess();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [added, setAdded] = useState<Line | null>(null);
  const mayWrite = may("lines:write");
  const add = mayWrite ? (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={open}>
      Add a line
    </Button>
  ) : null;
  return (
    <SettingsSection
      title="Phone"
      lead="The numbers and voice platforms by which callers reach your agents."
      needs="lines:read"
      actions={add}
    >
      <Lines mayWrite={mayWrite} />
      <LineDialog isOpen={isOpen} onClose={close} onSaved={setAdded} />
      {added === null ? null : <LineSetupDialog isOpen line={added} onClose={() => setAdded(null)} />}
    </SettingsSection>
  );
}

function Lines({ mayWrite }: { mayWrite: boolean }) {
  const lines = useLines();
  return (
    <QueryState query={lines} what="the phone lines" rows={3}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState icon={IconPhone} title="No line yet">
            Connect a phone number of Twilio, an agent of Retell or a Speech Engine of ElevenLabs. You get the
            addresses to paste there, step by step, and a check that calls will arrive.
          </EmptyState>
        ) : (
          <SettingsCard title="Lines">
            <LineList lines={list} mayWrite={mayWrite} />
            {lines.hasNextPage ? (
              <Button
                mt="md"
                variant="default"
                loading={lines.isFetchingNextPage}
                onClick={() => void lines.fetchNextPage()}
              >
                Load more
              </Button>
            ) : null}
          </SettingsCard>
        )
      }
    </QueryState>
  );
}
