import type { LintRule } from "../lint-rule.ts";

/** Hosts of one's own machine or network, where there is nobody in between. */
const ofOnesOwn =
  /^http:\/\/(?:localhost|[^/?#]*\.(?:localhost|local|internal|test)|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[::1\])(?:[:/?#]|$)/i;

/** Over http, everybody in between reads what the caller said. */
export const clearHttp: LintRule = {
  name: "clear-http",
  check: ({ draft: { url } }) => {
    if (!/^http:\/\/[^/?#]/i.test(url) || ofOnesOwn.test(url)) return [];
    const message = "This address is not encrypted: whoever is in between reads what the caller said.";
    const fix = { label: "Use https", patch: [{ path: "url", value: url.replace(/^http:/i, "https:") }] };
    return [{ severity: "warning", path: "url", message, fix }];
  },
};
