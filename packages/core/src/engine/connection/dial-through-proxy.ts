import type { LookupAddress } from "node:dns";
import { isIP, type LookupFunction, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Dial, Encryption } from "./dial.ts";
import { openTunnel, type ProxyAccess } from "./open-tunnel.ts";
import type { OpeningConnection } from "./opening-connection.ts";
import { ProxyRefusal } from "./proxy-refusal.ts";
import { tlsOptions } from "./tls-options.ts";

type ProxyDial = ProxyAccess & { dial: Dial };

/**
 * Connects through a proxy. The attack: a name that the proxy's resolver answers otherwise than ours did, so
 * that what was judged is not what is reached. So it is an address that the proxy is asked for, one that was
 * judged, and never the name.
 */
export function dialThroughProxy(opening: OpeningConnection, options: ProxyDial): void {
  void connect(opening, options).catch((error: unknown) => {
    opening.destroy(error instanceof Error ? error : new Error(String(error)));
  });
}

async function connect(opening: OpeningConnection, options: ProxyDial): Promise<void> {
  const { dial } = options;
  const addresses = await judgedAddresses(dial);
  const tunnel = await firstTunnel(opening, { options, addresses });
  if (opening.isSettled) return void tunnel.destroy();
  tunnel.on("error", (error) => opening.fail(error));
  if (dial.encryption === null) opening.open(tunnel);
  else encrypt(opening, { tunnel, dial, encryption: dial.encryption });
}

async function judgedAddresses({ destination: { hostname }, isAddress, lookup }: Dial): Promise<string[]> {
  if (isAddress) return [hostname];
  const found = await lookUpAll(lookup, hostname);
  return found.map(({ address }) => address);
}

function lookUpAll(lookup: LookupFunction, hostname: string): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    lookup(hostname, { all: true }, (error, found) => {
      if (error !== null) reject(error);
      else resolve(typeof found === "string" ? [{ address: found, family: isIP(found) }] : found);
    });
  });
}

/** A name may lead to addresses that the proxy cannot reach, such as IPv6 ones; nobody waits for more than these. */
const mostAddresses = 4;

async function firstTunnel(
  opening: OpeningConnection,
  { options, addresses }: { options: ProxyDial; addresses: string[] },
): Promise<Socket> {
  const [address = "", ...others] = addresses.slice(0, mostAddresses);
  try {
    return await openTunnel(opening, { ...options, destination: options.dial.destination, address });
  } catch (error) {
    const mayGoOn = error instanceof ProxyRefusal && error.isUnreachable && !opening.isSettled;
    if (others.length === 0 || !mayGoOn) throw error;
    return await firstTunnel(opening, { options, addresses: others });
  }
}

type Encrypting = { tunnel: Socket; dial: Dial; encryption: Encryption };

function encrypt(opening: OpeningConnection, { tunnel, dial, encryption }: Encrypting): void {
  opening.enter("tls");
  const { hostname } = dial.destination;
  const socket = connectTls({ ...tlsOptions(dial, encryption), socket: tunnel, host: hostname });
  opening.hold(socket);
  socket.on("error", (error) => opening.fail(error));
  socket.on("session", encryption.onSession);
  socket.once("secureConnect", () => opening.open(socket));
}
