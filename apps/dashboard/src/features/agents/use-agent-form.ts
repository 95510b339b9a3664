import { callhookErrorOf } from "@callhook/client";
import type { AgentSettingsChange } from "@callhook/core";
import { useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useApi } from "../../lib/api.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { useRefreshSecrets } from "../secrets/use-refresh-secrets.ts";
import { type AgentForm, agentFormOf, type AgentProfile } from "./agent-form.ts";
import { fieldOfIssue } from "./agent-form-fields.ts";
import { agentFormResolver } from "./agent-form-resolver.ts";

/** The form of an agent and how saving it goes; what the API refuses goes to its field. */
export function useAgentForm(profile: AgentProfile) {
  const api = useApi();
  const queryClient = useQueryClient();
  const refreshSecrets = useRefreshSecrets();
  const form = useForm<AgentForm, unknown, AgentSettingsChange>({
    resolver: agentFormResolver,
    mode: "onTouched",
    values: agentFormOf(profile),
    resetOptions: { keepDirtyValues: true },
  });
  const { dirtyFields } = form.formState;
  const update = useMutation(
    api.agents.update.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(api.agents.get.queryKey({ agentId: profile.id }), saved);
        form.reset(agentFormOf(saved), { keepDirtyValues: false });
        // Which agents name a secret is told there.
        void refreshSecrets();
      },
      onError: (error) => {
        for (const issue of callhookErrorOf(error)?.issues ?? []) {
          const field = fieldOfIssue(issue);
          if (field !== null) form.setError(field, { message: issue.message });
        }
      },
    }),
  );
  // What nobody touched may have been changed by somebody else meanwhile.
  const save = form.handleSubmit((change) =>
    update.mutate({ agentId: profile.id, ...onlyThese(change, dirtyFields) }),
  );
  function undo(): void {
    update.reset();
    // Told expressly, because what is set for arriving values holds for every reset.
    form.reset(agentFormOf(profile), { keepDirtyValues: false });
  }
  return { form, update, save, undo };
}

function onlyThese(change: AgentSettingsChange, touched: object): AgentSettingsChange {
  return Object.fromEntries(Object.entries(change).filter(([name]) => name in touched));
}
