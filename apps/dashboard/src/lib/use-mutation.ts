import {
  type DefaultError,
  type MutateFunction,
  // oxlint-disable-next-line no-restricted-imports -- the one place that wraps it
  useMutation as useEveryMutation,
  type UseMutationOptions,
  type UseMutationResult,
} from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { createOnce } from "./create-once.ts";

/**
 * The mutation of TanStack Query, sent once where somebody clicks twice: `isPending` disables a button only with the
 * next drawing, and until then a second click would create a second one, or be refused and hide the first's answer.
 */
export function useMutation<Answer = unknown, Failure = DefaultError, Variables = void, Kept = unknown>(
  options: UseMutationOptions<Answer, Failure, Variables, Kept>,
): UseMutationResult<Answer, Failure, Variables, Kept> {
  const mutation = useEveryMutation(options);
  const [once] = useState(() => createOnce<Answer>());
  const { mutateAsync: send, reset: forgetAnswer } = mutation;

  const mutateAsync: typeof send = useCallback(
    (...given: Parameters<MutateFunction<Answer, Failure, Variables, Kept>>) =>
      once.run(given[0], () => send(...given)),
    [once, send],
  );
  const mutate: typeof mutation.mutate = useCallback(
    (...given) => {
      // Shown by whoever reads `error`, or told by `onError`.
      mutateAsync(...given).catch(() => undefined);
    },
    [mutateAsync],
  );
  const reset = useCallback(() => {
    once.forget();
    forgetAnswer();
  }, [once, forgetAnswer]);
  return { ...mutation, mutate, mutateAsync, reset };
}
