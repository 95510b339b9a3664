import type { AppRouter } from "@callhook/client";
import type { ErrorCode, FieldIssue } from "@callhook/core";
import { createTRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";

/**
 * What each procedure answers, by path; a procedure that is not named fails the request. A subscription answers with
 * an async iterable of what it tells.
 */
export type Answers = Record<string, (input: unknown, signal: AbortSignal | null) => unknown>;

/** A client whose requests are answered here instead of by a server. */
export function createFakeClient(answers: Answers) {
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op: { path, type, input, signal } }) =>
      observable((observer) => {
        const answer = answers[path] ?? (() => Promise.reject(new Error(`Nothing answers ${path}.`)));
        Promise.resolve()
          .then(() => answer(input, signal ?? null))
          .then((data) =>
            type === "subscription" ? tellEach(data, observer.next) : observer.next({ result: { data } }),
          )
          .then(
            () => observer.complete(),
            (error: unknown) => observer.error(TRPCClientError.from<AppRouter>(asError(error))),
          );
      });
  return createTRPCClient<AppRouter>({ links: [link] });
}

type Tell = (result: { result: { type: "data"; data: unknown } }) => void;

async function tellEach(data: unknown, tell: Tell): Promise<void> {
  if (!isAsyncIterable(data)) return;
  for await (const one of data) tell({ result: { type: "data", data: one } });
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
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
