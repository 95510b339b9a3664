import { connect as connectTcp, isIP, type LookupFunction, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { buildConnector } from "undici";
import type { PhaseClock } from "../../execution/phase-clock.ts";
import { canonicalHost } from "../destination/allow-hosts.ts";
import type { DestinationPolicy } from "../destination/destination-policy.ts";
import { guardLookup } from "../destination/guarded-lookup.ts";

/** The exchange that asked for a connection: it is told of the phases, and may give the socket up. */
export type Dialler = { clock: PhaseClock; onDial(socket: Socket): void };

type ConnectorOptions = {
  policy: DestinationPolicy;
  lookup: LookupFunction;
  /** Who is asking at this moment; null when a connection is renewed in the background. */
  currentDialler: () => Dialler | null;
};

/**
 * Opens the connections of one origin and judges, on the socket, every address that is dialled. Literal
 * addresses never pass through the resolver hook of a socket, so they are judged here.
 */
export function createGuardedConnector(options: ConnectorOptions): buildConnector.connector {
  const { policy, lookup, currentDialler } = options;
  let session: Buffer | undefined;

  return ({ hostname, port, protocol }, callback) => {
    const dialler = currentDialler();
    const isSecure = protocol === "https:";
    const destination = { hostname: canonicalHost(hostname), port: portNumber({ port, isSecure }) };
    const isAddress = isIP(destination.hostname) !== 0;
    if (isAddress) policy.judgeAddress(destination, destination.hostname);

    dialler?.clock.enter(isAddress ? "connect" : "dns");
    const onResolved = () => dialler?.clock.enter("connect");
    const target = {
      host: destination.hostname,
      port: destination.port,
      lookup: guardLookup({ lookup, policy, destination, onResolved }),
    };
    const servername = isAddress ? undefined : target.host;
    const socket = isSecure
      ? connectTls({ ...target, servername, session, ALPNProtocols: ["http/1.1"] })
      : connectTcp(target);
    if (isSecure) {
      socket.once("connect", () => dialler?.clock.enter("tls"));
      socket.on("session", (renewed: Buffer) => {
        session = renewed;
      });
    }
    dialler?.onDial(socket);
    reportOnce({ socket, readyEvent: isSecure ? "secureConnect" : "connect", callback });
  };
}

function portNumber({ port, isSecure }: { port: string; isSecure: boolean }): number {
  if (port !== "") return Number(port);
  return isSecure ? 443 : 80;
}

type Report = { socket: Socket; readyEvent: "connect" | "secureConnect"; callback: buildConnector.Callback };

function reportOnce({ socket, readyEvent, callback }: Report): void {
  let isReported = false;
  socket.setNoDelay(true);
  socket.once(readyEvent, () => {
    isReported = true;
    callback(null, socket);
  });
  socket.on("error", (error) => {
    if (isReported) return;
    isReported = true;
    callback(error, null);
  });
}
