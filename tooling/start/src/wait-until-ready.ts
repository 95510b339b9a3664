import type { ChildProcess } from "node:child_process";
import { CallhookError } from "@callhook/core";
import { z } from "zod";
import { describeTail } from "./log-tail.ts";
import type { RunningProcess } from "./run-process.ts";

const timeoutMs = 60_000;
const readyNewsSchema = z.object({ type: z.literal("ready"), url: z.string().nullish() });
/** What a process sends over IPC when it can be used. */
export type ReadyNews = z.output<typeof readyNewsSchema>;

/** Resolves with what the process sent when it was ready; rejects when it ends before or takes over a minute. */
export async function waitUntilReady(child: ChildProcess, running: RunningProcess): Promise<ReadyNews> {
  let timer: NodeJS.Timeout | undefined;
  const ready = new Promise<ReadyNews>((resolve) => {
    child.on("message", (message) => {
      const news = readyNewsSchema.safeParse(message);
      if (news.success) resolve(news.data);
    });
  });
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), timeoutMs);
  });
  const outcome = await Promise.race([ready, late, running.ended.then(() => "ended" as const)]);
  clearTimeout(timer);
  if (typeof outcome === "object") return outcome;
  const what = outcome === "late" ? `was not ready after ${timeoutMs / 1000} s` : "stopped while starting";
  throw new CallhookError({
    code: "unavailable",
    message: `The ${running.name} ${what}. ${describeTail(running)}`,
  });
}
