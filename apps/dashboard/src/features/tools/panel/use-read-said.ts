import type { ReadSaid } from "@callhook/core";
import { useQuery } from "@tanstack/react-query";

/** Reads what was said for a kind, as of now. Its libraries are fetched only where a kind is used. */
export function useReadSaid(isNeeded: boolean): ReadSaid | undefined {
  const { data } = useQuery({
    queryKey: ["kind-readers"],
    queryFn: () => import("@callhook/core/kinds"),
    enabled: isNeeded,
    staleTime: Infinity,
  });
  return data === undefined ? undefined : (said) => data.readKind({ ...said, now: new Date() });
}
