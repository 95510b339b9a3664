import { type AppRouter, createLinks } from "@callhook/client";
import { MantineProvider } from "@mantine/core";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import { type ReactNode, useState } from "react";
import { ApiProvider } from "../lib/api.ts";
import { createQueryClient } from "../lib/query-client.ts";
import { notifyPlanRequired } from "../components/notify.tsx";
import { theme, tints } from "./theme.tsx";

/** Everything a page may ask for: theme, the API and its cache. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => createQueryClient({ onPlanRequired: showPlan }));
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({ links: createLinks({ url: window.location.origin }) }),
  );
  return (
    <MantineProvider theme={theme} cssVariablesResolver={tints} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <ApiProvider trpcClient={client} queryClient={queryClient}>
          {children}
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** The plan may have changed under an open page: read it again, so that the pages follow. */
function showPlan(queryClient: QueryClient) {
  notifyPlanRequired();
  void queryClient.invalidateQueries({ queryKey: [["workspace"]] });
}
