import { Badge, Button, Group, Text } from "@mantine/core";
import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { useRefreshSecrets } from "../../secrets/use-refresh-secrets.ts";
import { secretHealth } from "./secret-health.ts";
import type { Secret } from "./use-secrets.ts";

/** The environments in which a secret has a value of its own, and how it fares there. */
export function SecretValues({ secret, mayWrite }: { secret: Secret; mayWrite: boolean }) {
  return secret.environments.map((value) => (
    <SecretValue key={value.name} secretName={secret.name} value={value} mayWrite={mayWrite} />
  ));
}

type SecretValueProps = {
  secretName: string;
  value: Secret["environments"][number];
  mayWrite: boolean;
};

function SecretValue({ secretName, value, mayWrite }: SecretValueProps) {
  const { label, color, words } = secretHealth(value);
  const remove = useRemoveValue({ name: secretName, environment: value.name });
  return (
    <Group gap="xs" my={2}>
      <Text size="sm">A value of its own in {value.name}</Text>
      <Badge color={color} size="sm">
        {label}
      </Badge>
      {mayWrite ? (
        <Button
          variant="subtle"
          size="compact-xs"
          loading={remove.isPending}
          onClick={() => void remove.ask()}
          aria-label={`Remove the value of ${secretName} in ${value.name}`}
        >
          Remove
        </Button>
      ) : null}
      {words === null ? null : (
        <Text size="sm" w="100%">
          {words}
        </Text>
      )}
    </Group>
  );
}

function useRemoveValue(value: { name: string; environment: string }) {
  const { name, environment } = value;
  const api = useApi();
  const refresh = useRefreshSecrets();
  const removing = useMutation(
    api.secrets.removeValue.mutationOptions({
      onSuccess: () => notifySuccess({ title: `“${name}” is in ${environment} what it is in production` }),
      onError: (error) => notifyFailure({ title: "The value was not removed", error }),
      onSettled: refresh,
    }),
  );
  async function ask() {
    const isAgreed = await confirm({
      title: `Remove the value of “${name}” in ${environment}?`,
      body: `It is gone for good, and calls in ${environment} are given production’s value from then on.`,
      confirmLabel: "Remove value",
      isDangerous: true,
    });
    if (isAgreed) removing.mutate(value);
  }
  return { ask, isPending: removing.isPending };
}
