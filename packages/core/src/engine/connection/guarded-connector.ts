import { isIP, type LookupFunction } from "node:net";
import type { SecureContext } from "node:tls";
import type { buildConnector } from "undici";
import type { ClientCertificate } from "../../execution/send.ts";
import { canonicalHost } from "../destination/allow-hosts.ts";
import type { DestinationPolicy } from "../destination/destination-policy.ts";
import { guardLookup } from "../destination/guarded-lookup.ts";
import type { Dial, Encryption } from "./dial.ts";
import { dialDirectly } from "./dial-directly.ts";
import { dialThroughProxy } from "./dial-through-proxy.ts";
import type { EgressProxy } from "./egress-proxy.ts";
import { type Dialler, OpeningConnection } from "./opening-connection.ts";
import type { SecureContexts } from "./secure-contexts.ts";
import { SpareConnection } from "./spare-connection.ts";

/** How every connection of an engine is opened. */
export type Connecting = {
  policy: DestinationPolicy;
  lookup: LookupFunction;
  contexts: SecureContexts;
  proxy: EgressProxy | null;
  /** Who is asking at this moment; null when a connection is renewed in the background. */
  currentDialler: () => Dialler | null;
};

type Target = Pick<buildConnector.Options, "hostname" | "port" | "protocol">;

export type GuardedConnector = {
  connect: buildConnector.connector;
  /** Opens a connection that the next one who asks is given. */
  prepare(target: Target): void;
  readonly hasSpare: boolean;
  close(): void;
};

type ConnectorOptions = Connecting & {
  /** Shown to whoever asks for one at this origin, and nowhere else. */
  clientCertificate?: ClientCertificate | null;
  /** Called when a connection that was prepared is gone without use. */
  onSpareGone?: () => void;
};

/**
 * Opens the connections of one origin and judges, on the socket, every address that is dialled. Literal
 * addresses never pass through the resolver hook of a socket, so they are judged here.
 */
export function createGuardedConnector(options: ConnectorOptions): GuardedConnector {
  const { policy, lookup, contexts, proxy, currentDialler, onSpareGone = () => undefined } = options;
  const spare = new SpareConnection(onSpareGone);
  const encrypt = encryptionOf(options);

  function dial(opening: OpeningConnection, { hostname, port, protocol }: Target): void {
    const isSecure = protocol === "https:";
    const destination = { hostname: canonicalHost(hostname), port: portNumber({ port, isSecure }) };
    const isAddress = isIP(destination.hostname) !== 0;
    const onResolved = () => opening.enter("connect");
    opening.enter(isAddress ? "connect" : "dns");
    try {
      if (isAddress) policy.judgeAddress(destination, destination.hostname);
      const judged = guardLookup({ lookup, policy, destination, onResolved });
      const plan: Dial = { destination, isAddress, lookup: judged, encryption: isSecure ? encrypt() : null };
      if (proxy === null) dialDirectly(opening, plan);
      else dialThroughProxy(opening, { dial: plan, proxy, lookup, contexts });
    } catch (error) {
      opening.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  return {
    connect(target, callback) {
      const prepared = spare.take();
      const opening = prepared ?? new OpeningConnection();
      opening.handOver(currentDialler(), callback);
      if (prepared === null) dial(opening, target);
    },
    prepare(target) {
      if (spare.exists) return;
      const opening = new OpeningConnection();
      spare.keep(opening);
      dial(opening, target);
    },
    get hasSpare() {
      return spare.exists;
    },
    close: () => spare.drop(),
  };
}

/** Sessions are resumed within one connector only, so that none opened with a certificate serves without it. */
function encryptionOf({ contexts, clientCertificate = null }: ConnectorOptions): () => Encryption {
  let context: SecureContext | null = null;
  let session: Buffer | undefined;
  const onSession = (renewed: Buffer) => {
    session = renewed;
  };
  return () => {
    context ??= contexts.contextFor(clientCertificate);
    return { context, session, onSession };
  };
}

function portNumber({ port, isSecure }: { port: string; isSecure: boolean }): number {
  if (port !== "") return Number(port);
  return isSecure ? 443 : 80;
}
