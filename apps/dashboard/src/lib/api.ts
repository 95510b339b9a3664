import type { AppRouter } from "@callhook/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";

const context = createTRPCContext<AppRouter>();

export const ApiProvider = context.TRPCProvider;

/** Query and mutation options of every procedure: `useQuery(useApi().tools.list.queryOptions({}))`. */
export const useApi = context.useTRPC;

/** The bare client, for streams and for calls that need an abort signal. */
export const useApiClient = context.useTRPCClient;
