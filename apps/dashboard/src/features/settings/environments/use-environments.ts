import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";
import type { RouterOutputs } from "../router-outputs.ts";

export type Environment = RouterOutputs["environments"]["list"]["items"][number];
export type EnvironmentVariable = RouterOutputs["environments"]["variables"]["items"][number];

export function useEnvironments() {
  const api = useApi();
  return useQuery(api.environments.list.queryOptions({}, { select: ({ items }) => items }));
}

export function useEnvironmentVariables() {
  const api = useApi();
  return useQuery(api.environments.variables.queryOptions({}, { select: ({ items }) => items }));
}
