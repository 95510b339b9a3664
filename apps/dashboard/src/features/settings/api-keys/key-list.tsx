import { Badge, Button, Group, Text } from "@mantine/core";
import { RelativeTime } from "../../../components/relative-time.tsx";
import rows from "../rows.module.css";
import { KeyScopes } from "./key-scopes.tsx";
import { type KeyState, keyState } from "./key-state.ts";
import type { ApiKey } from "./use-api-keys.ts";
import { useRevokeKey } from "./use-revoke-key.ts";

const stateWords: Record<KeyState, { label: string; color: string }> = {
  "in-use": { label: "Works", color: "sea" },
  expired: { label: "Expired", color: "gray" },
  revoked: { label: "Revoked", color: "gray" },
};

/** The keys, those that no longer work set back. */
export function KeyList({ keys, mayRevoke }: { keys: ApiKey[]; mayRevoke: boolean }) {
  return (
    <ul className={rows.list} aria-label="API keys">
      {keys.map((key) => (
        <KeyRow key={key.id} apiKey={key} mayRevoke={mayRevoke} />
      ))}
    </ul>
  );
}

function KeyRow({ apiKey, mayRevoke }: { apiKey: ApiKey; mayRevoke: boolean }) {
  const revoke = useRevokeKey(apiKey);
  const state = keyState({ key: apiKey, now: Date.now() });
  const { label, color } = stateWords[state];
  return (
    <li className={`${rows.row} ${state === "in-use" ? "" : rows.gone}`}>
      <div className={rows.main}>
        <Group gap="xs">
          <Text component="strong" fw={550}>
            {apiKey.name}
          </Text>
          <Badge color={color}>{label}</Badge>
        </Group>
        <Text size="sm" c="dimmed">
          <Text span ff="monospace" size="sm">
            {apiKey.prefix}…
          </Text>{" "}
          <KeyScopes scopes={apiKey.scopes} name={apiKey.name} />
        </Text>
        <KeyStory apiKey={apiKey} state={state} />
      </div>
      {mayRevoke && state === "in-use" ? (
        <Button
          variant="default"
          size="xs"
          loading={revoke.isPending}
          onClick={() => void revoke.ask()}
          aria-label={`Revoke ${apiKey.name}`}
        >
          Revoke
        </Button>
      ) : null}
    </li>
  );
}

function KeyStory({ apiKey, state }: { apiKey: ApiKey; state: KeyState }) {
  const { createdAt, createdBy, lastUsedAt, expiresAt, revokedAt, requestsPerMinute } = apiKey;
  return (
    <Text size="sm" c="dimmed">
      Created {createdBy === null ? "" : `by ${createdBy} `}
      <RelativeTime at={createdAt} />
      {" · "}
      {lastUsedAt === null ? (
        "never used"
      ) : (
        <>
          last used <RelativeTime at={lastUsedAt} />
        </>
      )}
      {" · "}
      {state === "revoked" && revokedAt !== null ? (
        <>
          revoked <RelativeTime at={revokedAt} />
        </>
      ) : expiresAt === null ? (
        "never expires"
      ) : (
        <>
          {state === "expired" ? "expired" : "expires"} <RelativeTime at={expiresAt} />
        </>
      )}
      {requestsPerMinute === null ? "" : ` · ${requestsPerMinute.toLocaleString("en")} requests per minute`}
    </Text>
  );
}
