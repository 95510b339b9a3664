import { useEffect, useState } from "react";
import { mayReloadByItself } from "../lib/own-reloads.ts";

type ReloadState = "asking" | "lost" | "outdated";

const askEveryMs = 3_000;

/**
 * Reloads as soon as the server answers. Where that has just been done and did not help, the person
 * decides: `outdated` means that the server is there, but not what this tab asks it for.
 */
export function useReload(): { state: ReloadState; reload: () => void } {
  const [state, setState] = useState<ReloadState>("asking");
  useEffect(() => {
    if (state === "outdated") return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const ask = async () => {
      const isThere = await isServerThere(signal);
      if (signal.aborted) return;
      if (!isThere) setState("lost");
      else if (mayReloadByItself({ now: Date.now() })) window.location.reload();
      else setState("outdated");
    };
    void ask();
    const timer = setInterval(() => void ask(), askEveryMs);
    window.addEventListener("online", () => void ask(), { signal });
    return () => {
      leaving.abort();
      clearInterval(timer);
    };
  }, [state]);
  return { state, reload: () => window.location.reload() };
}

async function isServerThere(signal: AbortSignal): Promise<boolean> {
  try {
    return (await fetch("/healthz", { cache: "no-store", signal })).ok;
  } catch {
    return false;
  }
}
