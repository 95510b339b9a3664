import type { Secret } from "./use-secrets.ts";

type Health = { label: string; color: string; words: string | null };

/** How a secret fares, in a word and a sentence. */
export function secretHealth({ health, lastUsedAt }: Pick<Secret, "health" | "lastUsedAt">): Health {
  if (health === null) {
    const words = lastUsedAt === null ? null : "It was sent, and no answer has said yet whether it is good.";
    return { label: lastUsedAt === null ? "Never used" : "Not judged yet", color: "gray", words };
  }
  switch (health.verdict) {
    case "ok":
      return { label: "Works", color: "sea", words: null };
    case "rejected":
      return { label: "Rejected", color: "red", words: health.message };
    case "refresh-failed":
      return { label: "Sign-in failed", color: "red", words: health.message };
  }
}
