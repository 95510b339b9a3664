import { useLocation } from "@tanstack/react-router";

/** What the address holds under a name, as it stands there: the router would read a token of digits as a number. */
export function useAddressText(name: string): string | null {
  const search = useLocation({ select: ({ searchStr }) => searchStr });
  return new URLSearchParams(search).get(name);
}
