import type { MiddlewareHandler } from "hono";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The attack: a page on another site points its own name at this machine (DNS rebinding) or posts to it
 * from the visitor's browser. Requests must name a host we answer for, and come from our own pages if from any.
 */
export function hostGuard(options: { publicUrl: string | undefined }): MiddlewareHandler {
  const publicHostname = options.publicUrl === undefined ? undefined : new URL(options.publicUrl).hostname;
  const isOurs = (hostname: string) => loopbackNames.has(hostname) || hostname === publicHostname;

  return async (context, next) => {
    const { hostname } = new URL(context.req.url);
    if (!isOurs(hostname)) {
      const message = `Callhook does not answer for the host "${hostname}"; set PUBLIC_URL to the address you open it with.`;
      return context.json({ error: { code: "not-allowed", message } }, 403);
    }
    const origin = context.req.header("origin");
    if (origin !== undefined && !(URL.canParse(origin) && isOurs(new URL(origin).hostname))) {
      const message = "Callhook does not answer to pages of other sites.";
      return context.json({ error: { code: "not-allowed", message } }, 403);
    }
    return next();
  };
}
