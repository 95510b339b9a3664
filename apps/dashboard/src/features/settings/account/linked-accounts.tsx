import { signInAnswer } from "@callhook/client/sign-in";
import { Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure } from "../../../components/notify.tsx";
import { useApi } from "../../../lib/api.ts";
import { signInClient } from "../../../lib/sign-in-client.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { QueryState } from "../query-state.tsx";
import rows from "../rows.module.css";
import { SettingsCard } from "../settings-card.tsx";
import { accountAnswer } from "./account-answer.ts";

const accountsKey = ["account", "linked"] as const;
type Provider = { id: string; name: string };

/** Sign-in by other providers, where the operator has set any up. */
export function LinkedAccounts() {
  const entrance = useQuery(useApi().me.entrance.queryOptions());
  const providers = entrance.data?.providers ?? [];
  if (providers.length === 0) return null;
  return (
    <SettingsCard title="Linked accounts" lead="Other ways to sign in to this account.">
      <Links providers={providers} />
    </SettingsCard>
  );
}

function Links({ providers }: { providers: Provider[] }) {
  const queryClient = useQueryClient();
  const accounts = useQuery({
    queryKey: accountsKey,
    queryFn: () => accountAnswer(signInClient.listAccounts()),
  });
  const linking = useMutation({
    mutationFn: ({ id }: Provider) =>
      signInAnswer(signInClient.linkSocial({ provider: id, callbackURL: "/settings/account" })),
    onError: (error, { name }) => notifyFailure({ title: `${name} was not linked`, error }),
  });
  const unlinking = useMutation({
    mutationFn: ({ accountId }: Provider & { accountId: string }) =>
      signInAnswer(signInClient.unlinkAccount({ accountId })),
    onError: (error, { name }) => notifyFailure({ title: `${name} is still linked`, error }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: accountsKey }),
  });
  async function unlink(provider: Provider & { accountId: string }) {
    const isAgreed = await confirm({
      title: `Unlink ${provider.name}?`,
      body: `You can no longer sign in with ${provider.name}, until you link it again.`,
      confirmLabel: "Unlink",
    });
    if (isAgreed) unlinking.mutate(provider);
  }

  return (
    <QueryState query={accounts} what="linked accounts" rows={providers.length} height={44}>
      {(linked) => (
        <ul className={rows.list}>
          {providers.map((provider) => {
            const account = linked.find(({ providerId }) => providerId === provider.id);
            return (
              <li key={provider.id} className={rows.row}>
                <Text className={rows.main} fw={550}>
                  {provider.name}
                </Text>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() =>
                    account === undefined
                      ? linking.mutate(provider)
                      : void unlink({ ...provider, accountId: account.id })
                  }
                  aria-label={`${account === undefined ? "Link" : "Unlink"} ${provider.name}`}
                >
                  {account === undefined ? "Link" : "Unlink"}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </QueryState>
  );
}
