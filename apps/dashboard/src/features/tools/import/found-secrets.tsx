import { Alert, Code, Stack, Text } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
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
          <Text key={name} size="sm">
            <Code>{name}</Code>{" "}
            {value === null
              ? "is named, and has no value in what you pasted."
              : "stands where a credential was. The value was left out of the tool."}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
