import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";

/** The names of the workspace's secrets in alphabetical order; undefined while they are not known. */
export function useSecretNames(): string[] | undefined {
  const api = useApi();
  return useQuery(api.secrets.names.queryOptions()).data?.names;
}
