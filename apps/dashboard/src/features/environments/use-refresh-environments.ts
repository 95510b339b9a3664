import { useQueryClient } from "@tanstack/react-query";

/** Reads again whatever tells of environments and of what holds in them. */
export function useRefreshEnvironments() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: [["environments"]] });
}
