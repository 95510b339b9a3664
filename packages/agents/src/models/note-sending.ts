type Fetch = typeof globalThis.fetch;

/** A `fetch` that tells of each request that left, or may have: not of one that no connection was made for. */
export function noteSending({ fetch, onSent }: { fetch: Fetch; onSent: () => void }): Fetch {
  return async (input, init) => {
    let hasLeft = true;
    try {
      return await fetch(input, init);
    } catch (error) {
      hasLeft = !neverLeft(error);
      throw error;
    } finally {
      if (hasLeft) onSent();
    }
  };
}

/** Names that lead nowhere, connections that nobody took up, certificates that were not trusted. */
const beforeSending =
  /^(?:ENOTFOUND|ENODATA|EAI_|ECONNREFUSED|EHOST|ENET|ETIMEDOUT$|UND_ERR_CONNECT_TIMEOUT|ERR_(?:TLS|SSL)_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

function neverLeft(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(neverLeft);
  if ("reason" in error && error.reason === "blocked-destination") return true;
  if ("code" in error && typeof error.code === "string" && beforeSending.test(error.code)) return true;
  return neverLeft(error.cause);
}
