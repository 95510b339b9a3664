import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../lib/api.ts";

const lookAgainMs = 5_000;

/**
 * The call that is over although its end cannot be read: its stream closes without it and would be opened again for ever.
 * So while a connection is lost, the call itself is asked. Null while there is no such call.
 */
export function useEndFound() {
  const api = useApi();
  const [lost, setLost] = useState<string | null>(null);
  const { data } = useQuery(
    api.calls.get.queryOptions(
      { callId: lost ?? "" },
      {
        enabled: lost !== null,
        refetchOnMount: "always",
        refetchInterval: ({ state }) => (state.data?.call.status === "ended" ? false : lookAgainMs),
        select: ({ call }) => call.status === "ended",
      },
    ),
  );
  return { endedCallId: data === true ? lost : null, lookAt: setLost };
}
