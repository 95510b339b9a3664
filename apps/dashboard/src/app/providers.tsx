import { type AppRouter, createLinks } from "@callhook/client";
import { MantineProvider } from "@mantine/core";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import { type ReactNode, useState } from "react";
import { ApiProvider } from "../lib/api.ts";
import { currentWorkspace } from "../lib/current-workspace.ts";
import { createQueryClient } from "../lib/query-client.ts";
import { refusalLink } from "../lib/refusal-link.ts";
import { sessionEnd } from "../lib/session-end.ts";
import { notifyPlanRequired } from "../components/notify.tsx";
import { theme, tints } from "./theme.tsx";

/** Everything a page may ask for: theme, the API and its cache. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => createQueryClient({ onPlanRequired: showPlan }));
  const [client] = useState(() => createApiClient(queryClient));
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

function createApiClient(queryClient: QueryClient) {
  const links = createLinks({ url: window.location.origin, workspaceId: currentWorkspace.get });
  const watch = refusalLink(({ code }) => {
    if (code === "not-signed-in") sessionEnd.end();
    // The role may have changed under an open page: read it again, so that the pages follow.
    if (code === "not-allowed") void queryClient.invalidateQueries({ queryKey: [["workspace", "get"]] });
    // It may be the workspace itself that is gone, or that the person was taken out of it.
    if (code === "not-found") void queryClient.invalidateQueries({ queryKey: [["me", "get"]] });
  });
  return createTRPCClient<AppRouter>({ links: [watch, ...links] });
}

/** The plan may have changed under an open page: read it again, so that the pages follow. */
function showPlan(queryClient: QueryClient) {
  notifyPlanRequired();
  void queryClient.invalidateQueries({ queryKey: [["workspace"]] });
}
