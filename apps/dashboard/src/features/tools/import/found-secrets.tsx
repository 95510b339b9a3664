import { Alert, Button, Code, Group, Stack, Text } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { notifyFailure } from "../../../components/notify.tsx";
import { useApiClient } from "../../../lib/api.ts";
import { useAccess } from "../../../lib/use-access.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import type { ImportedDraft } from "./import-types.ts";

/** The credentials that the source held, each once; the drafts name them, and hold none. */
export function FoundSecrets({ drafts }: { drafts: ImportedDraft[] }) {
  const secrets = new Map(drafts.flatMap((draft) => draft.secrets.map((secret) => [secret.name, secret])));
  if (secrets.size === 0) return null;
  return (
    <Alert
      color="yellow"
      icon={<IconKey size={18} aria-hidden />}
      title={secrets.size === 1 ? "It needs a secret" : `It needs ${secrets.size} secrets`}
    >
      <Stack gap={6}>
        {[...secrets.values()].map(({ name, value }) => (
          <FoundSecret key={name} name={name} value={value} />
        ))}
      </Stack>
    </Alert>
  );
}

type FoundSecretProps = { name: string; value: string | null };

/** One of them, with the offer to keep its value where secrets are kept. */
function FoundSecret({ name, value }: FoundSecretProps) {
  const client = useApiClient();
  const { can } = useAccess();
  const { mutate, isPending, isSuccess } = useMutation({
    mutationFn: (secret: string) => client.secrets.write.mutate({ name, value: secret }),
    onError: (error) => notifyFailure({ title: "The secret was not saved", error }),
  });
  return (
    <Group gap="sm" justify="space-between">
      <Text size="sm" flex="1 1 220px">
        <Code>{name}</Code>{" "}
        {value === null
          ? "is named, and has no value in what you pasted."
          : "stands where a credential was. The value was left out of the tool."}
      </Text>
      {value === null || !can("secrets:write") ? null : (
        <Button size="compact-sm" onClick={() => mutate(value)} loading={isPending} disabled={isSuccess}>
          {isSuccess ? "Saved" : "Save the secret"}
        </Button>
      )}
    </Group>
  );
}
