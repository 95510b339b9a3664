import { SignInError } from "./sign-in-error.ts";

type Answer<Data> =
  | { data: Data; error: null }
  | { data: null; error: { status: number; code?: string; message?: string } };

/** What the sign-in client was answered; throws a `SignInError` for a refusal and where no answer came. */
export async function signInAnswer<Data>(asking: Promise<Answer<Data>>): Promise<Data> {
  const { data, error } = await asking.catch(throwUnreachable);
  if (error === null) return data;
  throw new SignInError({ code: error.code ?? String(error.status), message: wordsFor(error) });
}

function wordsFor({ status, message }: { status: number; message?: string }): string {
  if (status === 429) return "That was tried too often. Wait a minute, then try again.";
  if (status >= 500) return "Callhook could not answer. Try again in a moment.";
  return message === undefined || message === ""
    ? "This was refused. Check what you typed."
    : sentence(message);
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function throwUnreachable(cause: unknown): never {
  const message = "Callhook could not be reached. Check your connection and try again.";
  throw new SignInError({ code: "unreachable", message, cause });
}
