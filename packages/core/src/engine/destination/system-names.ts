import { type LookupAddress, promises as dns, type RecordWithTtl } from "node:dns";
import type { NameSources } from "./cached-lookup.ts";

type NameServers = {
  resolve4(hostname: string, options: { ttl: true }): Promise<RecordWithTtl[]>;
  resolve6(hostname: string, options: { ttl: true }): Promise<RecordWithTtl[]>;
};
type SystemOptions = { nameServers?: NameServers };

/**
 * The system says what a name leads to, since it alone knows its hosts file and its search domains; it does
 * not say for how long. So name servers are asked for that besides, and believed only where they know its addresses.
 */
export function createSystemNames(options: SystemOptions = {}): NameSources {
  const { nameServers = new dns.Resolver({ timeout: 1000, tries: 1 }) } = options;
  return {
    lookup: (hostname) => dns.lookup(hostname, { all: true }),
    lifetime: async (hostname, addresses) => {
      const families = new Set(addresses.map(({ family }) => family));
      const records = await Promise.all([
        families.has(4) ? nameServers.resolve4(hostname, { ttl: true }) : [],
        families.has(6) ? nameServers.resolve6(hostname, { ttl: true }) : [],
      ]);
      return shortest(records.flat(), addresses);
    },
  };
}

/** Null where none of them is among the addresses: then the system has found those somewhere else. */
function shortest(records: RecordWithTtl[], addresses: LookupAddress[]): number | null {
  const isKnown = records.some((record) => addresses.some(({ address }) => address === record.address));
  return isKnown ? Math.min(...records.map(({ ttl }) => ttl)) : null;
}
