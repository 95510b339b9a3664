const key = "callhook-workspace";

/**
 * Which workspace this tab shows; null leaves it to the server, which takes the person's oldest. Kept for the tab,
 * so that two tabs can show two workspaces, and as the last one used for tabs to come.
 */
export function createCurrentWorkspace(
  storages: () => Pick<Storage, "getItem" | "setItem" | "removeItem">[] = () => [
    sessionStorage,
    localStorage,
  ],
) {
  const listeners = new Set<() => void>();
  let id = kept();

  function kept(): string | null {
    return attempt(() => {
      for (const storage of storages()) {
        const value = storage.getItem(key);
        if (value !== null && value !== "") return value;
      }
      return null;
    });
  }

  return {
    get: () => id,
    set(next: string | null) {
      attempt(() => {
        for (const storage of storages()) {
          if (next === null) storage.removeItem(key);
          else storage.setItem(key, next);
        }
        return null;
      });
      if (next === id) return;
      id = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const currentWorkspace = createCurrentWorkspace();

/** A browser that stores nothing still shows a workspace, until the tab is reloaded. */
function attempt<Value>(task: () => Value): Value | null {
  try {
    return task();
  } catch {
    return null;
  }
}
