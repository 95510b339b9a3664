import { callhookErrorOf } from "@callhook/client";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

const worthRetrying = new Set<string>(["unavailable", "internal", "unreachable"]);

/** Refusals are final; only what may pass by itself is asked again, twice. */
function shouldRetry(failureCount: number, error: unknown): boolean {
  const code = callhookErrorOf(error)?.code;
  return failureCount < 2 && (code === undefined || worthRetrying.has(code));
}

/** `onPlanRequired` runs for any query or mutation that the plan refuses, wherever it was made. */
export function createQueryClient({
  onPlanRequired,
}: {
  onPlanRequired: (client: QueryClient) => void;
}): QueryClient {
  const onError = (error: unknown) => {
    if (callhookErrorOf(error)?.code === "plan-required") onPlanRequired(client);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: shouldRetry, staleTime: 5_000 },
      mutations: { networkMode: "always" },
    },
  });
  return client;
}
