const home = "/";

/**
 * Where to go after signing in: a path of this site, or else home. Guards against the open redirect: a link such
 * as `/sign-in?to=https://evil.example`, `//evil.example` or `/\evil.example` would lead somebody who has just
 * typed their password from our page to a copy of it.
 */
export function returnPath(to: unknown): string {
  if (typeof to !== "string" || !to.startsWith("/")) return home;
  // As browsers read it: they drop tabs and newlines and take a backslash for a slash.
  const url = URL.parse(to, ownOrigin);
  if (url === null || url.origin !== ownOrigin || url.pathname.startsWith("//")) return home;
  return isEntrance(url.pathname) ? home : `${url.pathname}${url.search}${url.hash}`;
}

// Any origin that nobody can name does.
const ownOrigin = "https://here.invalid";

/** Going back to where one signs in would be a circle. */
function isEntrance(pathname: string): boolean {
  return ["/sign-in", "/setup", "/forgot-password", "/reset-password"].includes(pathname);
}
