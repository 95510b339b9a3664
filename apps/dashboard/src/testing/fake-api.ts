import type { AppRouter } from "@callhook/client";
import type { ErrorCode, FieldIssue } from "@callhook/core";
import { createTRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";

/** What each procedure answers, by path; a procedure that is not named fails the request. */
export type Answers = Record<string, (input: unknown, signal: AbortSignal | null) => unknown>;

/** A client whose requests are answered here instead of by a server. */
export function createFakeClient(answers: Answers) {
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op: { path, input, signal } }) =>
      observable((observer) => {
        const answer = answers[path] ?? (() => Promise.reject(new Error(`Nothing answers ${path}.`)));
        Promise.resolve()
          .then(() => answer(input, signal ?? null))
          .then(
            (data) => {
              observer.next({ result: { data } });
              observer.complete();
            },
            (error: unknown) => observer.error(TRPCClientError.from<AppRouter>(asError(error))),
          );
      });
  return createTRPCClient<AppRouter>({ links: [link] });
}

/** A refusal as the API words it. */
export function refusal(errorCode: ErrorCode, message: string, issues: FieldIssue[] = []): Error {
  const data = { errorCode, issues };
  return TRPCClientError.from({ error: { message, code: -32_000, data } });
}

/** An answer that is given when the test says so. */
export function laterAnswer() {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  return { answer: () => promise, resolve, reject };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
