import { signInAnswer } from "@callhook/client/sign-in";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { signInClient } from "../../../lib/sign-in-client.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { accountAnswer } from "./account-answer.ts";

export const sessionsKey = ["account", "sessions"] as const;

export type Session = {
  id: string;
  token: string;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: string;
  isThisOne: boolean;
};

/** Where somebody is signed in, this browser first, then the latest. */
export function useSessions() {
  return useQuery({ queryKey: sessionsKey, queryFn: readSessions });
}

/** Ends one session, or all but this one. */
export function useEndSessions() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (which: Session | "others") =>
      which === "others"
        ? signInAnswer(signInClient.revokeOtherSessions())
        : signInAnswer(signInClient.revokeSession({ token: which.token })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsKey }),
  });
}

async function readSessions(): Promise<Session[]> {
  const [all, here] = await Promise.all([
    accountAnswer(signInClient.listSessions()),
    signInAnswer(signInClient.getSession()),
  ]);
  return all
    .map(({ id, token, ipAddress = null, userAgent = null, createdAt }) => ({
      id,
      token,
      ipAddress,
      userAgent,
      createdAt: new Date(createdAt).toISOString(),
      isThisOne: id === here?.session.id,
    }))
    .toSorted(
      (one, other) =>
        Number(other.isThisOne) - Number(one.isThisOne) || other.createdAt.localeCompare(one.createdAt),
    );
}
