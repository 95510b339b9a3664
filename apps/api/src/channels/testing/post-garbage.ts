import { bearer } from "../../testing/start-api.ts";

/** Posts what no client sends; gives what is wrong with the answer, which should refuse it, or null. */
export async function postGarbage(options: {
  url: string;
  apiKey: string;
  frame: string | Uint8Array;
}): Promise<string | null> {
  const { url, apiKey, frame } = options;
  const body = Buffer.from(frame);
  const headers = { ...bearer(apiKey), "content-type": "application/json" };
  const { status } = await fetch(url, { method: "POST", headers, body });
  return status >= 400 && status < 500 ? null : `“${body.toString()}” was answered with ${status}.`;
}
