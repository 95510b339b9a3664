import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";

const answerSchema = z.union([
  z.object({ result: z.object({ data: z.unknown().optional() }) }),
  z.object({ error: z.object({ message: z.string(), data: z.object({ errorCode: z.string() }) }) }),
]);
export type TrpcAnswer = { data: unknown; refusal: null } | { data: null; refusal: string };

/** What the API says to a browser's cookie, whatever its pages offer; `refusal` is the stable code. */
export async function trpc(options: {
  browser: APIRequestContext;
  path: string;
  input?: unknown;
  /** Their oldest one, where it is left out. */
  workspaceId?: string | undefined;
}): Promise<TrpcAnswer> {
  const { browser, path, input = {}, workspaceId } = options;
  const headers: Record<string, string> =
    workspaceId === undefined ? {} : { "x-callhook-workspace": workspaceId };
  const response = await browser.post(`/trpc/${path}`, { data: input, headers });
  const answer = answerSchema.parse(await response.json());
  if ("error" in answer) return { data: null, refusal: answer.error.data.errorCode };
  return { data: answer.result.data, refusal: null };
}
