import { useQueryClient } from "@tanstack/react-query";

/** Reads again whatever tells of secrets. */
export function useRefreshSecrets() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: [["secrets"]] });
}
