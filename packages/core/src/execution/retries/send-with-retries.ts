import type { HttpResponse } from "../send.ts";
import type { ToolRun } from "../tool-run.ts";
import { startAttempt } from "./start-attempt.ts";

/** Sends the request, again where that is safe and may help, inside the one deadline; every attempt is on record. */
export async function sendWithRetries(run: ToolRun): Promise<HttpResponse> {
  const attempt = startAttempt(run);
  try {
    const response = await run.ports.send(attempt.delivery);
    attempt.finish(null);
    return response;
  } catch (error) {
    attempt.finish(error);
    throw error;
  }
}
