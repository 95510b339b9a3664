import { CallhookError, isLoopbackName } from "@callhook/core";
import type { Context, MiddlewareHandler } from "hono";
import { answerPage, hasBearer, isPreflight, preflightAnswer } from "./bearer-pages.ts";
import { refusal } from "./refusal.ts";

/**
 * The attack: a page on another site points its own name at this machine (DNS rebinding) or posts to it
 * from the visitor's browser. Requests must name a host we answer for, and if they come from a page, one
 * of ours: of this port on this machine, or of PUBLIC_URL. Outside production any port of this machine
 * will do, because the dashboard with hot reload is served from a port of its own. A page of any other site
 * may use what `bearer-pages.ts` opens to it, and only at a host we answer for.
 */
export function hostGuard(options: {
  publicUrl: string | undefined;
  isProduction: boolean;
  onRefused?: (context: Context) => void;
}): MiddlewareHandler {
  const { onRefused = () => undefined } = options;
  const publicUrl = options.publicUrl === undefined ? null : new URL(options.publicUrl);

  function isOurPage(origin: string, requestUrl: URL): boolean {
    if (!URL.canParse(origin)) return false;
    if (origin === publicUrl?.origin) return true;
    const { hostname, port } = new URL(origin);
    return isLoopbackName(hostname) && (port === requestUrl.port || !options.isProduction);
  }

  return async (context, next) => {
    const url = new URL(context.req.url);
    if (!isLoopbackName(url.hostname) && url.hostname !== publicUrl?.hostname) {
      onRefused(context);
      return refusal(
        notAllowed(
          `Callhook does not answer for the host "${url.hostname}"; set PUBLIC_URL to the address you open it with.`,
        ),
      );
    }
    const origin = context.req.header("origin");
    if (isPreflight(context.req.raw)) return preflightAnswer();
    if (origin !== undefined && hasBearer(context.req.raw)) return answerPage(context, next);
    if (origin !== undefined && !isOurPage(origin, url)) {
      onRefused(context);
      return refusal(
        notAllowed(
          `Callhook does not answer to pages of ${origin}; open it at its own address, or set PUBLIC_URL to that one.`,
        ),
      );
    }
    return next();
  };
}

function notAllowed(message: string): CallhookError {
  return new CallhookError({ code: "not-allowed", message });
}
