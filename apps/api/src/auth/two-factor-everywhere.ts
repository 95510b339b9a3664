import type { BetterAuthPlugin } from "better-auth";
import { createAuthMiddleware } from "better-auth/api";
import { twoFactor } from "better-auth/plugins";

/** Where the browser itself arrives, by a link or from a provider, and is sent on to a page. */
const arrivals = new Set(["/magic-link/verify", "/verify-email", "/callback/:id"]);

/**
 * The second factor, asked for whatever the first one was. The attack: the library asks after a password only, so
 * that whoever reads somebody's mail would get in by a sign-in link, past the code that was set up against just that.
 */
export function twoFactorEverywhere(): BetterAuthPlugin[] {
  const plugin = twoFactor({ issuer: "Callhook" });
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) =>
      hook.matcher(context) || arrivals.has(context.path ?? ""),
  }));
  return [{ ...plugin, hooks: { ...plugin.hooks, after } }, askOnPage];
}

/** A page asks for the code, where the library would show the browser a piece of JSON. */
const askOnPage: BetterAuthPlugin = {
  id: "callhook-two-factor-page",
  hooks: {
    after: [
      {
        matcher: ({ path }) => arrivals.has(path ?? ""),
        handler: createAuthMiddleware(async (context) => {
          const { returned, responseHeaders, baseURL } = context.context;
          if (typeof returned !== "object" || returned === null || !("twoFactorRedirect" in returned)) return;
          const to = URL.parse(responseHeaders?.get("location") ?? "/", baseURL);
          const page = new URL("/sign-in", baseURL);
          page.searchParams.set("step", "two-factor");
          page.searchParams.set("to", to === null ? "/" : `${to.pathname}${to.search}`);
          throw context.redirect(page.toString());
        }),
      },
    ],
  },
};
