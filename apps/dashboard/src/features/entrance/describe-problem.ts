import { SignInError } from "@callhook/client/sign-in";
import { describeError } from "../../components/error-state.tsx";

/** What went wrong in words, whichever side refused: the sign-in or the API. */
export function describeProblem(error: unknown): string {
  return error instanceof SignInError ? error.message : describeError(error);
}
