import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useApi } from "../../lib/api.ts";
import { returnPath } from "../../lib/return-path.ts";
import { sessionEnd } from "../../lib/session-end.ts";

/** What happens once somebody has signed in: everything is asked anew, and they get where they wanted to go. */
export function useArrival() {
  const api = useApi();
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (to: unknown) => {
    queryClient.clear();
    await queryClient.fetchQuery(api.me.get.queryOptions());
    sessionEnd.renew();
    router.history.push(returnPath(to));
  };
}
