import type { LookupFunction } from "node:net";
import { Agent, fetch as fetchWith, Pool } from "undici";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import { allowsPlainHttp } from "../credentials/allows-plain-http.ts";
import { parseAllowHosts } from "../destination/allow-hosts.ts";
import { createCachedLookup } from "../destination/cached-lookup.ts";
import { createDestinationPolicy } from "../destination/destination-policy.ts";
import { createSystemNames } from "../destination/system-names.ts";
import { parseProxyUrl } from "./egress-proxy.ts";
import { createGuardedConnector } from "./guarded-connector.ts";
import { limitBody } from "./limit-body.ts";
import { createSecureContexts } from "./secure-contexts.ts";

export type GuardedFetchOptions = {
  /** `host`, `host:port`, address or CIDR range that may be private; none by default. */
  allowHosts?: readonly string[];
  /** Refuses `http:` except to allowed hosts; false by default. */
  requireHttps?: boolean;
  /** An HTTP proxy that every connection goes through; its address is trusted. */
  proxyUrl?: string | undefined;
  lookup?: LookupFunction;
  /** The most that is read of one answer; 16 MiB by default. */
  maxResponseBytes?: number;
};

export type GuardedFetch = {
  /**
   * As the platform's `fetch`, and streams as it does, but only to where a tool may go: a refusal is an error that
   * says `blocked-destination`, itself or as a cause. It follows no redirects: they would take the request's
   * credentials along to wherever the first server points.
   */
  fetch: typeof globalThis.fetch;
  close(): Promise<void>;
};

/**
 * For requests to an address that a workspace wrote and that are no tool call, such as those to its language model.
 * The attack: an address that leads into the operator's network, or sends a key in clear for all to read.
 */
export function createGuardedFetch(options: GuardedFetchOptions = {}): GuardedFetch {
  const { requireHttps = false, proxyUrl, maxResponseBytes = 16 * 1024 * 1024 } = options;
  const { lookup = createCachedLookup(createSystemNames()) } = options;
  const allowHosts = parseAllowHosts((options.allowHosts ?? []).join(","));
  const policy = createDestinationPolicy({ allowHosts, requireHttps });
  const proxy = proxyUrl === undefined ? null : parseProxyUrl(proxyUrl);
  const contexts = createSecureContexts(undefined);
  const dispatcher = new Agent({
    factory: (origin) => {
      const connecting = { policy, lookup, contexts, proxy, currentDialler: () => null };
      const { connect } = createGuardedConnector(connecting);
      // Whoever asks has a clock of their own, which knows how long somebody is willing to wait.
      return new Pool(origin, { connect, headersTimeout: 0, bodyTimeout: 0, allowH2: false });
    },
  });

  async function guardedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const url = new URL(request.url);
    policy.judgeUrl(url);
    if (
      holdsCredential(request.headers) &&
      url.protocol === "http:" &&
      !allowsPlainHttp(allowHosts, url.href)
    ) {
      throw inClear();
    }
    const { method, headers, signal } = request;
    const body = request.body === null ? null : await request.text();
    const response = await fetchWith(url, {
      method,
      headers: [...headers],
      body,
      signal,
      redirect: "manual",
      dispatcher,
    });
    const answer = response.body === null ? null : limitBody(response.body.getReader(), maxResponseBytes);
    return new Response(answer, {
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
    });
  }

  return { fetch: guardedFetch, close: () => dispatcher.close() };
}

function holdsCredential(headers: Headers): boolean {
  return ["authorization", "x-api-key"].some((name) => headers.has(name));
}

function inClear(): ToolCallError {
  const message =
    "The address starts with http://, so that anybody on the way could read the key; use https://.";
  return new ToolCallError({ reason: "blocked-destination", message });
}
