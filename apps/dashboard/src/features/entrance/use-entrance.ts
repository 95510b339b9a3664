import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";

/** What a visitor has to know before signing in. */
export type Entrance = {
  needsOwner: boolean;
  needsSetupCode: boolean;
  providers: { id: string; name: string }[];
  /** Where mail goes: to people, or to the terminal that Callhook runs in. */
  mail: "smtp" | "console";
};

const usual: Omit<Entrance, "needsOwner"> = { needsSetupCode: false, providers: [], mail: "console" };

export function useEntrance() {
  const api = useApi();
  const asked = useQuery(api.me.entrance.queryOptions());
  const entrance: Entrance | null = asked.data === undefined ? null : { ...usual, ...asked.data };
  return { asked, entrance };
}
