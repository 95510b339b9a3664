import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";

type Choice = { value: string; label: string };

const mostChoices = 100;

/** Who can have done something: the members and the keys. One that the address names is kept, known or not. */
export function useActors(chosen: string | undefined): Choice[] {
  const api = useApi();
  const members = useQuery(api.members.list.queryOptions({ limit: mostChoices }));
  const keys = useQuery(api.apiKeys.list.queryOptions({ limit: mostChoices }));
  const choices = [
    ...(members.data?.items ?? []).map(({ userId, name, email }) => ({
      value: userId,
      label: `${name} (${email})`,
    })),
    ...(keys.data?.items ?? []).map(({ id, name }) => ({ value: id, label: `API key ${name}` })),
  ];
  const isKnown = chosen === undefined || choices.some(({ value }) => value === chosen);
  return isKnown ? choices : [...choices, { value: chosen, label: chosen }];
}
