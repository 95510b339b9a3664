import type { Database } from "../database.ts";
import type { CallNews } from "./call-news.ts";

export function abandonedCalls(_database: Database): {
  list(options: { idleSince: Date; limit: number }): Promise<CallNews[]>;
} {
  throw new Error("not built yet");
}
