import { isIP } from "node:net";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import { type AllowHosts, allowsAddress, allowsHost, canonicalHost } from "./allow-hosts.ts";
import { type AllowUrls, opensPartOf } from "./allow-urls.ts";
import { isPublicAddress } from "./public-address.ts";

export type Destination = { hostname: string; port: number };

/** Where a request may go. Both judgements throw `blocked-destination`. */
export type DestinationPolicy = {
  /**
   * Scheme, credentials, port, name, and the address where the host is one. Gives the folder to which the origin's
   * paths are held, each of which has to be judged then; null where its origin is all that matters.
   */
  judgeUrl(url: URL): string | null;
  /** An address that is about to be dialled for this destination. */
  judgeAddress(destination: Destination, address: string): void;
};

type PolicyOptions = { allowHosts: AllowHosts; allowUrls?: AllowUrls; requireHttps: boolean };

export function createDestinationPolicy(options: PolicyOptions): DestinationPolicy {
  const { allowHosts, allowUrls = new Map<string, string>(), requireHttps } = options;

  function judgeUrl(url: URL): string | null {
    const destination = destinationOf(url);
    judgeShape(url, destination);
    if (allowsHost(allowHosts, destination)) return null;
    const folder = allowUrls.get(url.origin) ?? null;
    if (folder !== null) {
      if (url.pathname.startsWith(folder)) return folder;
      throw blocked(`Of ${url.origin} nothing but ${folder} may be called.`);
    }
    const isAddress = isIP(destination.hostname) !== 0;
    const isInRange = isAddress && allowsAddress(allowHosts, destination.hostname);
    if (requireHttps && url.protocol === "http:" && !isInRange) {
      throw blocked("The tool's URL starts with http://, which anybody on the way can read; use https://.");
    }
    if (isAddress) judgeOpenAddress(destination, destination.hostname);
    else judgeName(destination.hostname);
    return null;
  }

  function judgeAddress(destination: Destination, address: string): void {
    if (!opensPartOf(allowUrls, destination)) judgeOpenAddress(destination, address);
  }

  function judgeOpenAddress(destination: Destination, address: string): void {
    if (isPublicAddress(address)) return;
    if (allowsHost(allowHosts, destination) || allowsAddress(allowHosts, address)) return;
    throw blocked(`${describe(destination, address)} not on the public internet. ${howToAllow}`);
  }

  return { judgeUrl, judgeAddress };
}

function destinationOf(url: URL): Destination {
  const defaultPort = url.protocol === "https:" ? 443 : 80;
  return { hostname: canonicalHost(url.hostname), port: url.port === "" ? defaultPort : Number(url.port) };
}

function judgeShape(url: URL, { port }: Destination): void {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw blocked("The tool's URL must start with https:// or http://.");
  }
  if (url.username !== "" || url.password !== "") {
    throw blocked("The tool's URL holds a user name or password; take them out.");
  }
  if (blockedPorts.has(port)) {
    throw blocked(`Port ${port} belongs to another protocol than HTTP; tools may not call it.`);
  }
}

/** Names that mean this machine or this network wherever they are looked up. */
const privateName = /(?:^|\.)(?:localhost|local|localdomain|internal|home\.arpa)$/;

function judgeName(hostname: string): void {
  if (!privateName.test(hostname)) return;
  throw blocked(`The name ${hostname} belongs to a private network. ${howToAllow}`);
}

const howToAllow = "If it is meant to be called, its operator can add it to the allowed hosts.";

function describe({ hostname }: Destination, address: string): string {
  return hostname === address ? `The address ${address} is` : `${hostname} leads to ${address}, which is`;
}

function blocked(message: string): ToolCallError {
  return new ToolCallError({ reason: "blocked-destination", message });
}

/** Ports that browsers refuse, so that a request cannot be made to speak to a mail or file server: Fetch standard, "block bad port". */
const blockedPorts = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);
