import { callhookErrorOf } from "@callhook/client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useApi } from "../../lib/api.ts";
import { type AgentForm, agentFormOf, agentFormSchema, type AgentProfile } from "./agent-form.ts";

/** The form of an agent and how saving it goes; what the API refuses goes to its field. */
export function useAgentForm(profile: AgentProfile) {
  const api = useApi();
  const queryClient = useQueryClient();
  const form = useForm<AgentForm>({
    resolver: zodResolver(agentFormSchema),
    mode: "onTouched",
    values: agentFormOf(profile),
    resetOptions: { keepDirtyValues: true },
  });
  const update = useMutation(
    api.agents.update.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(api.agents.get.queryKey({ agentId: profile.id }), saved);
        form.reset(agentFormOf(saved));
      },
      onError: (error) => {
        for (const { path, message } of callhookErrorOf(error)?.issues ?? []) {
          if (path === "instructions" || path === "greeting") form.setError(path, { message });
        }
      },
    }),
  );
  const save = form.handleSubmit((values) => update.mutate({ agentId: profile.id, ...values }));
  // Told expressly, because what is set for arriving values holds for every reset.
  const undo = () => form.reset(agentFormOf(profile), { keepDirtyValues: false });
  return { form, update, save, undo };
}
