const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);
/** The last is how a socket for both families writes the first. */
const loopbackAddresses = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);
/** What proxies add to what they pass on, whatever Host they name. */
const forwarding = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

/** Whether a hostname, as URLs write it, names the machine that it is used on. */
export function isLoopbackName(hostname: string): boolean {
  return loopbackNames.has(hostname);
}

/**
 * Whether a request was made on the machine that answers it; `address` is the other end of its connection, null where that
 * is not known. The attacks: a client elsewhere sends any Host header, so the connection has to come from here as well;
 * and a proxy on this machine passes on from here what came from elsewhere, some of them with a Host header of this
 * machine. One that adds none of the headers by which proxies are known cannot be told apart.
 */
export function isFromThisMachine(options: {
  request: Pick<Request, "url" | "headers">;
  address: string | null;
}): boolean {
  const { request, address } = options;
  if (address === null || !loopbackAddresses.has(address)) return false;
  if (forwarding.some((name) => request.headers.has(name))) return false;
  return isLoopbackName(new URL(request.url).hostname);
}
