import { z } from "zod";

const errorSchema = z.object({ code: z.string().optional(), message: z.string().optional() });

/** An error as a browser can show it: always JSON with a code and a sentence, and never a fault of ours as such. */
export async function readableAnswer(response: Response): Promise<Response> {
  if (response.status < 400) return response;
  const { status } = response;
  if (status >= 500) return unavailable();
  const parsed = errorSchema.safeParse(await response.json().catch(() => ({})));
  const said = parsed.success ? parsed.data : {};
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  const retryAfter = headers.get("x-retry-after");
  if (retryAfter !== null) headers.set("retry-after", retryAfter);
  const { code = codeOf(status), message = "This was refused. Check what was sent." } = said;
  return Response.json({ code, message: sentence(message) }, { status, headers });
}

export function refusedAnswer(options: { status: number; code: string; message: string }): Response {
  const { status, code, message } = options;
  return Response.json({ code, message }, { status });
}

export function unavailable(): Response {
  const message = "Signing in is not possible right now. Try again in a moment.";
  return refusedAnswer({ status: 503, code: "UNAVAILABLE", message });
}

function codeOf(status: number): string {
  return { 401: "NOT_SIGNED_IN", 404: "NOT_FOUND", 429: "RATE_LIMITED" }[status] ?? "REFUSED";
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
