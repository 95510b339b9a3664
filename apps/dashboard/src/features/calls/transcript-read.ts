import { useSyncExternalStore } from "react";

const key = "callhook.transcript-read";

/** Remembers in this browser that a transcript was opened: the last step of getting started. */
export function rememberTranscriptRead(): void {
  try {
    localStorage.setItem(key, "yes");
  } catch {
    // A browser that stores nothing shows the step as open; nothing else depends on it.
  }
}

export function useTranscriptRead(): boolean {
  return useSyncExternalStore(subscribe, read);
}

function read(): boolean {
  try {
    return localStorage.getItem(key) === "yes";
  } catch {
    return false;
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("storage", onChange);
  return () => window.removeEventListener("storage", onChange);
}
