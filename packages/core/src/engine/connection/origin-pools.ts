import type { LookupFunction } from "node:net";
import { errors, Pool } from "undici";
import { connectionFailure } from "./connection-failure.ts";
import type { DestinationPolicy } from "../destination/destination-policy.ts";
import { createGuardedConnector, type Dialler } from "./guarded-connector.ts";

/** Connections to an origin whose scheme, name and port have been judged. */
export type OriginPool = { hostname: string; pool: Pool };

export type OriginPools = {
  /** Where a request to this URL goes, and by which path; throws `blocked-destination`. */
  route(url: string): { target: OriginPool; path: string };
  /** Waits for requests in flight, then closes every connection. */
  close(): Promise<void>;
};

type PoolsOptions = {
  policy: DestinationPolicy;
  lookup: LookupFunction;
  currentDialler: () => Dialler | null;
};

/** No origin is shorter than `http://x`, so the slash after these many characters begins the path. */
const shortestOrigin = "http://x".length;

/**
 * One pool of kept-alive connections for each origin. A URL is judged by its origin alone, so what has been
 * judged is kept along with the pool; addresses are judged again whenever one is dialled.
 */
export function createOriginPools(options: PoolsOptions): OriginPools {
  const { policy } = options;
  const targets = new Map<string, OriginPool>();
  let closing: Promise<void> | null = null;

  function route(written: string): { target: OriginPool; path: string } {
    // Keys are origins as `URL` spells them: whatever is written in another way is parsed, and judged, anew.
    const pathStart = written.indexOf("/", shortestOrigin);
    const known = targets.get(written.slice(0, pathStart));
    if (known !== undefined) return { target: known, path: written.slice(pathStart) };
    const url = new URL(written);
    policy.judgeUrl(url);
    return { target: targets.get(url.origin) ?? open(url), path: url.pathname + url.search };
  }

  function open({ origin, hostname }: URL): OriginPool {
    if (closing !== null) {
      throw connectionFailure({ error: new errors.ClientClosedError(), phase: "queue", hostname });
    }
    // The deadline of the tool call is the only clock, so undici's own are off.
    const clocks = { headersTimeout: 0, bodyTimeout: 0 };
    const pool = new Pool(origin, { ...clocks, allowH2: false, connect: createGuardedConnector(options) });
    const closeIfUnused = () => {
      if (targets.get(origin)?.pool !== pool || pool.stats.connected > 0 || pool.stats.size > 0) return;
      targets.delete(origin);
      void pool.close();
    };
    pool.on("disconnect", closeIfUnused).on("connectionError", closeIfUnused);
    const target = { hostname, pool };
    targets.set(origin, target);
    return target;
  }

  async function closeAll(): Promise<void> {
    await Promise.all([...targets.values()].map(({ pool }) => pool.close()));
  }

  return { route, close: () => (closing ??= closeAll()) };
}
