import type { ModelFailure, ModelFailureReason } from "./model-failure.ts";

const words: Record<ModelFailureReason, string> = {
  "wrong-key": "refused the key",
  "no-such-model": "is not known to the server",
  busy: "got too many requests",
  "no-credit": "refused: the account is used up",
  "server-trouble": "had trouble of its own",
  refused: "did not understand the request",
  unreachable: "could not be reached",
  blocked: "was not asked, its address is not allowed here",
  silent: "said nothing",
  "cut-off": "broke off",
  "no-key": "was not asked, the secret with its key is gone",
  unknown: "failed",
};

/** What went wrong with a request to a model, in a few words: `refused the key (401)`. */
export function describeModelFailure(failure: ModelFailure | undefined): string {
  if (failure === undefined) return words.unknown;
  const { reason, status } = failure;
  return status === undefined ? words[reason] : `${words[reason]} (${status})`;
}
