import { Alert } from "@mantine/core";
import { useAddressText } from "../../lib/use-address-text.ts";

const linkProblems = new Set(["INVALID_TOKEN", "EXPIRED_TOKEN", "ATTEMPTS_EXCEEDED"]);

/** What brought somebody to this page, where it is worth a word: a link that ended, or a provider that refused. */
export function ArrivalNote() {
  const error = useAddressText("error");
  const reason = useAddressText("reason");
  if (error !== null) {
    return (
      <Alert role="alert" color="red">
        {linkProblems.has(error.toUpperCase())
          ? "That link was used already or has expired. Ask for a new one."
          : "Signing in there did not work. Try again, or sign in another way."}
      </Alert>
    );
  }
  if (reason === "password-changed")
    return <Alert color="sea">Your password was changed. Sign in with it.</Alert>;
  if (reason === "signed-out") return <Alert color="sea">You are signed out.</Alert>;
  return null;
}
