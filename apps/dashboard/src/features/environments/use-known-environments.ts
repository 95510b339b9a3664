import { type KnownEnvironment, productionEnvironment } from "@callhook/core";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";

/** The environments of the workspace with all that holds in each, production first; undefined while not known. */
export function useKnownEnvironments(): KnownEnvironment[] | undefined {
  const api = useApi();
  return useQuery(api.environments.known.queryOptions()).data?.environments;
}

/** The one that was chosen, or production where there is no such environment any more. */
export function chosenEnvironment(known: KnownEnvironment[] | undefined, chosen: string): string {
  const isThere = known === undefined || known.some(({ name }) => name === chosen);
  return isThere ? chosen : productionEnvironment;
}
