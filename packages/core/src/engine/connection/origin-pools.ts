import { errors, Pool } from "undici";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { ClientCertificate } from "../../execution/send.ts";
import { splitHref } from "../origin-of.ts";
import { connectionFailure } from "./connection-failure.ts";
import { type Connecting, createGuardedConnector, type GuardedConnector } from "./guarded-connector.ts";

/** Connections to an origin whose scheme, name and port have been judged. */
export type OriginPool = { hostname: string; pool: Pool };

type KnownOrigin = OriginPool & {
  url: URL;
  folder: string | null;
  connector: GuardedConnector;
  retirement: NodeJS.Timeout;
};

/** `folder` is all of the origin that is open, where not all of it is. */
type Judged = { clientCertificate: ClientCertificate | null; folder: string | null };

export type OriginPools = {
  /** Where a request to this URL goes, and by which path; throws `blocked-destination`. */
  route(url: string, certificate?: ClientCertificate | null): { target: OriginPool; path: string };
  /** Opens a connection to the origin of this URL, if there is none yet; throws `blocked-destination`. */
  prepare(url: string): void;
  /** Waits for requests in flight, then closes every connection. */
  close(): Promise<void>;
};

/** Connections that are open for nobody yet; more than these are not worth their sockets. */
const mostSpares = 64;

/** A connection that is never idle would follow its name to no other address. */
const longestConnectionMs = 5 * 60_000;

/**
 * One pool of kept-alive connections for each origin, and for each certificate that is shown to it. A URL is
 * judged by its origin alone, unless only a folder of it is open, so what has been judged is kept along with the pool;
 * addresses are judged again whenever one is dialled.
 */
export function createOriginPools(options: Connecting): OriginPools {
  const { policy } = options;
  const known = new Map<string, KnownOrigin>();
  const { retire, retireAll } = createRetirement(known);
  let closing: Promise<void> | null = null;

  function route(written: string, certificate: ClientCertificate | null = null) {
    // Keys are origins as `URL` spells them: whatever is written in another way is parsed, and judged, anew.
    const split = splitHref(written);
    const target = split === null ? undefined : known.get(keyOf(split.origin, certificate));
    if (split !== null && target !== undefined && target.folder === null) return { target, path: split.path };
    const url = new URL(written);
    const folder = policy.judgeUrl(url);
    return {
      target:
        known.get(keyOf(url.origin, certificate)) ?? open(url, { clientCertificate: certificate, folder }),
      path: url.pathname + url.search,
    };
  }

  function open(url: URL, judged: Judged): KnownOrigin {
    const { origin, hostname } = url;
    const { clientCertificate, folder } = judged;
    if (closing !== null) {
      throw connectionFailure({ error: new errors.ClientClosedError(), phase: "queue", hostname });
    }
    if (clientCertificate !== null && url.protocol === "http:") throw nobodyToShowItTo();
    const key = keyOf(origin, clientCertificate);
    const connector = createGuardedConnector({
      ...options,
      clientCertificate,
      onSpareGone: closeIfUnused,
    });
    const pool = openPool(origin, connector);
    // undici's own limit on the age of connections looks at each of them for every request.
    const retirement = setTimeout(() => retire(key), longestConnectionMs).unref();
    function closeIfUnused(): void {
      if (known.get(key)?.pool !== pool || connector.hasSpare) return;
      if (pool.stats.connected === 0 && pool.stats.size === 0) retire(key);
    }
    pool.on("disconnect", closeIfUnused).on("connectionError", closeIfUnused);
    const target = { hostname, pool, url, folder, connector, retirement };
    known.set(key, target);
    return target;
  }

  function prepare(written: string): void {
    const spares = [...known.values()].filter(({ connector }) => connector.hasSpare);
    if (spares.length >= mostSpares) return;
    const { origin } = new URL(written);
    route(`${origin}/`);
    const target = known.get(origin);
    if (target?.pool.stats.connected === 0) target.connector.prepare(target.url);
  }

  return { route, prepare, close: () => (closing ??= retireAll()) };
}

function createRetirement(known: Map<string, KnownOrigin>) {
  /** Closed to new requests, and waiting for those under way. */
  const retiring = new Set<Promise<void>>();

  /** Calls under way go on; the next one opens connections anew. */
  function retire(key: string): void {
    const target = known.get(key);
    if (target === undefined) return;
    known.delete(key);
    clearTimeout(target.retirement);
    target.connector.close();
    const retired = target.pool.close().finally(() => retiring.delete(retired));
    retiring.add(retired);
  }

  async function retireAll(): Promise<void> {
    for (const key of known.keys()) retire(key);
    await Promise.all(retiring);
  }

  return { retire, retireAll };
}

/** The deadline of the tool call is the only clock, so undici's own are off. */
function openPool(origin: string, { connect }: GuardedConnector): Pool {
  return new Pool(origin, { headersTimeout: 0, bodyTimeout: 0, allowH2: false, connect });
}

function keyOf(origin: string, certificate: ClientCertificate | null): string {
  return certificate === null ? origin : `${certificate.key} ${origin}`;
}

function nobodyToShowItTo(): ToolCallError {
  const message = "A client certificate can be shown over https:// only; change the tool's URL.";
  return new ToolCallError({ reason: "misconfigured", message });
}
