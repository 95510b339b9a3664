import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** A year, as browsers' preload lists ask for at least. */
const strictTransportSecurity = "max-age=31536000; includeSubDomains";

const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  // The component library writes style elements at run time; a style can show nothing that the page does not.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
};

/** For what is no page: opened as one, it shows nothing of ours, runs nothing, and belongs to no origin. */
const policyOfAnswers = {
  defaultSrc: ["'none'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  sandbox: [],
};

/**
 * What a browser is told about every page and answer. The attacks: script that got into a page by way of what a
 * caller or an endpoint said runs or phones home (CSP), a page of another site frames ours and lays itself over it
 * (frame-ancestors), an answer with somebody's words in it is opened as if it were a page (nosniff, sandbox), and a link
 * out of the dashboard tells its target an address that holds an id or a token (no-referrer). Only an https address is
 * pinned to https.
 */
export function securityHeaders(options: { publicUrl: string | undefined }): MiddlewareHandler {
  const page = headersWith({ ...options, contentSecurityPolicy });
  const answer = headersWith({ ...options, contentSecurityPolicy: policyOfAnswers });
  return async (context, next) => {
    await next();
    const isPage = context.res.headers.get("content-type")?.startsWith("text/html") === true;
    await (isPage ? page : answer)(context, async () => undefined);
  };
}

type Policy = NonNullable<Parameters<typeof secureHeaders>[0]>["contentSecurityPolicy"];

function headersWith(options: {
  publicUrl: string | undefined;
  contentSecurityPolicy: NonNullable<Policy>;
}): MiddlewareHandler {
  const isHttps = options.publicUrl?.startsWith("https:") === true;
  return secureHeaders({
    contentSecurityPolicy: options.contentSecurityPolicy,
    strictTransportSecurity: isHttps ? strictTransportSecurity : false,
    xFrameOptions: "DENY",
    referrerPolicy: "no-referrer",
    crossOriginOpenerPolicy: "same-origin",
    permissionsPolicy: {
      camera: false,
      geolocation: false,
      payment: false,
      usb: false,
      microphone: ["self"],
    },
  });
}

/** Answers hold what only their asker may see: nothing between here and there may keep them. */
export const neverStored: MiddlewareHandler = async (context, next) => {
  await next();
  if (!context.res.headers.has("cache-control")) context.header("cache-control", "no-store");
};
