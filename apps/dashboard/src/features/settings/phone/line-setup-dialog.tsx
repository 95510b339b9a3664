import { Alert, Button, Divider, Group, Modal, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { QueryState } from "../query-state.tsx";
import { LineCheckView } from "./line-check-view.tsx";
import { LineSteps } from "./line-steps.tsx";
import { providerWords } from "./provider-words.ts";
import { WebhookSetup } from "./webhook-setup.tsx";
import { type LineSetup, useLineSetup, useRefreshLines } from "./use-lines.ts";

type LineSetupDialogProps = { isOpen: boolean; line: { id: string; name: string }; onClose: () => void };

/** How the provider is told of a line, and whether calls will arrive. */
export function LineSetupDialog({ isOpen, line, onClose }: LineSetupDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={`Set up “${line.name}”`} size="lg">
      <SetupGuide lineId={line.id} onClose={onClose} />
    </Modal>
  );
}

function SetupGuide({ lineId, onClose }: { lineId: string; onClose: () => void }) {
  const setup = useLineSetup(lineId);
  return (
    <QueryState query={setup} what="the line" rows={3}>
      {(line) => (
        <Stack gap="lg">
          <NotPublicNote line={line} />
          {line.provider === "vapi" ? null : <LineSteps line={line} />}
          <WebhookSetup line={line} />
          {line.provider === "twilio" ? null : <SecretAddressNote line={line} />}
          <Divider />
          <LineCheckView lineId={line.id} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Done
            </Button>
          </Group>
        </Stack>
      )}
    </QueryState>
  );
}

function NotPublicNote({ line }: { line: LineSetup }) {
  if (pastedAt(line).every((url) => /^(https|wss):/.test(url))) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title="Not reached from the internet yet">
      {providerWords(line.provider).label} calls only addresses with a certificate. Set PUBLIC_URL to one, and
      the addresses below become those to paste.
    </Alert>
  );
}

function pastedAt({ addresses, webhookAddress }: LineSetup): string[] {
  return [...addresses.map(({ url }) => url), ...(webhookAddress === null ? [] : [webhookAddress])];
}

function SecretAddressNote({ line }: { line: LineSetup }) {
  const renewing = useRenewAddress(line);
  async function ask() {
    const isAgreed = await confirm({
      title: "Make a new address?",
      body: `The old one stops working at once: no call arrives until the new one is pasted at ${providerWords(line.provider).label}.`,
      confirmLabel: "Make a new address",
      isDangerous: true,
    });
    if (isAgreed) renewing.mutate();
  }
  return (
    <Group gap="sm" justify="space-between">
      <Text size="sm" c="dimmed" style={{ flex: "1 1 240px" }}>
        {addressNote(line)}
      </Text>
      <Button variant="default" size="xs" loading={renewing.isPending} onClick={() => void ask()}>
        New address
      </Button>
    </Group>
  );
}

function addressNote({ provider }: LineSetup): string {
  if (provider === "vapi")
    return "Whoever knows this address still cannot bring calls here: every webhook is proved. You can make a new one all the same.";
  return providerWords(provider).credential === null
    ? "Whoever knows this address can hold calls here. If it got into wrong hands, make a new one."
    : "Whoever knows this address still cannot hold calls here: every call is proved by the API key. You can make a new one all the same.";
}

function useRenewAddress({ id: lineId }: LineSetup) {
  const client = useApiClient();
  return useMutation({
    mutationFn: () => client.lines.renewAddress.mutate({ lineId }),
    onSuccess: () => notifySuccess({ title: "The line has a new address" }),
    onError: (error) => notifyFailure({ title: "The address is still the old one", error }),
    onSettled: useRefreshLines(),
  });
}
