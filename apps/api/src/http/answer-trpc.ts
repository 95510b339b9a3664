import type { ErrorCode } from "@callhook/core";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { RateLimitedError } from "../limits/rate-limited-error.ts";
import { appRouter } from "../router.ts";
import type { Services } from "../services.ts";
import { toCallhookError, toTransportError } from "../transport-error.ts";
import { createContext } from "./create-context.ts";
import { logFailure } from "./log-failure.ts";
import { refusal } from "./refusal.ts";

const attempts = new Set<ErrorCode>(["not-allowed", "rate-limited"]);

/** Answers everything under `/trpc`. */
export async function answerTrpc(options: {
  services: Services;
  request: Request;
  ipAddress: string | null;
}): Promise<Response> {
  const { services, request, ipAddress } = options;
  let streamedRefusal: Response | null = null;
  const response = await fetchRequestHandler({
    endpoint: "/trpc",
    req: request,
    router: appRouter,
    allowMethodOverride: true,
    createContext: async ({ info, resHeaders: responseHeaders }) => {
      try {
        return await createContext({ services, request, info, responseHeaders, ipAddress });
      } catch (error) {
        const isStreamed = info.isBatchCall && info.accept === "application/jsonl";
        if (isStreamed && error instanceof RateLimitedError)
          streamedRefusal = withHeaders(error, responseHeaders);
        throw toTransportError(error);
      }
    },
    onError: ({ error, path = "", ctx }) => {
      logFailure({ logger: services.logger, path, error });
      const { code } = toCallhookError(error);
      // Somebody whose session ended is refused until their page notices; a key that opens nothing is another matter.
      const isAttempt =
        attempts.has(code) || (code === "not-signed-in" && request.headers.has("authorization"));
      if (isAttempt) services.refusals.record({ path, code, ipAddress, caller: ctx?.caller });
    },
  });
  if (streamedRefusal === null) return response;
  // A stream has said 200 before it says anything else; who asks too much must see 429, proxies included.
  await response.body?.cancel();
  return streamedRefusal;
}

function withHeaders(error: RateLimitedError, headers: Headers): Response {
  const response = refusal(error);
  for (const [name, value] of headers) response.headers.append(name, value);
  return response;
}
