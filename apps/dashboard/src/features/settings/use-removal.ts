import { confirm } from "../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../components/notify.tsx";
import { focusPageHeading } from "../../components/page-focus.tsx";
import { useMutation } from "../../lib/use-mutation.ts";

type RemovalOptions = {
  name: string;
  /** What it is, in a word. */
  noun: string;
  /** The names of what would stop working without it. */
  users: string[];
  /** What is lost where nothing uses it. */
  whenUnused: string;
  /** What is lost beside what uses it, as a sentence of its own. */
  whenUsed?: string;
  /** `force` where something uses it, which was said. */
  remove: (force: boolean) => Promise<unknown>;
  refresh: () => unknown;
};

export type Removal = { ask: () => Promise<void>; isPending: boolean };

/** Removes something that tools may use: after asking, and after saying what stops working without it. */
export function useRemoval(options: RemovalOptions): Removal {
  const { name, noun, users, whenUnused, whenUsed = "", remove, refresh } = options;
  const isUsed = users.length > 0;
  const removing = useMutation({
    mutationFn: () => remove(isUsed),
    onSuccess: () => {
      notifySuccess({ title: `“${name}” was removed` });
      focusPageHeading();
    },
    onError: (error) => notifyFailure({ title: `“${name}” was not removed`, error }),
    onSettled: refresh,
  });
  async function ask() {
    const named = users.map((user) => `“${user}”`).join(", ");
    const isAgreed = await confirm({
      title: `Remove “${name}”?`,
      body: isUsed
        ? `${named} would not run any more: from the next call on, whoever asks for it is told that it cannot be done. ${whenUsed}`.trim()
        : whenUnused,
      confirmLabel: isUsed ? "Remove it all the same" : `Remove ${noun}`,
      isDangerous: true,
    });
    if (isAgreed) removing.mutate();
  }
  return { ask, isPending: removing.isPending };
}
