const redirects = new Set([301, 302, 303, 307, 308]);

/** Whether a status means: ask elsewhere (RFC 9110, 15.4). */
export function isRedirect(status: number): boolean {
  return redirects.has(status);
}
