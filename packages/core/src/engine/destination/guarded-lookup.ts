import type { LookupAddress } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import type { Destination, DestinationPolicy } from "./destination-policy.ts";

type GuardOptions = {
  lookup: LookupFunction;
  policy: Pick<DestinationPolicy, "judgeAddress">;
  destination: Destination;
  /** Called once the addresses are known and judged. */
  onResolved?: () => void;
};

/**
 * The resolver hook of one connection. The attack: a name that answers with a public address when it is
 * checked and with a private one when it is dialled, or with both at once. So there is one lookup, every
 * answer is judged, one forbidden answer refuses the name, and what was judged is what is dialled.
 */
export function guardLookup({ lookup, policy, destination, onResolved }: GuardOptions): LookupFunction {
  return (hostname, options, callback) => {
    const answer = (
      error: NodeJS.ErrnoException | null,
      found: string | LookupAddress[],
      family?: number,
    ) => {
      if (error !== null) return callback(error, [], 0);
      try {
        const addresses = readAddresses(found, family);
        const [first] = addresses;
        // A name in place of an address would be looked up once more, by whoever dials it.
        if (first === undefined || addresses.some(({ address }) => isIP(address) === 0)) {
          throw noAddress(hostname);
        }
        for (const { address } of addresses) policy.judgeAddress(destination, address);
        onResolved?.();
        if (options.all === true) callback(null, addresses);
        else callback(null, first.address, first.family);
      } catch (refusal) {
        callback(asError(refusal), [], 0);
      }
    };
    try {
      const returned: unknown = lookup(hostname, { ...options, all: true }, answer);
      if (returned instanceof Promise) returned.catch((error) => callback(asError(error), [], 0));
    } catch (error) {
      callback(asError(error), [], 0);
    }
  };
}

/** A custom resolver may answer with one address although all were asked for. */
function readAddresses(found: string | LookupAddress[], family: number | undefined): LookupAddress[] {
  // What is judged is the copy, so nothing can change between the judgement and the dialling.
  if (typeof found !== "string") return found.map(({ address, family: kind }) => ({ address, family: kind }));
  return found === "" ? [] : [{ address: found, family: family ?? isIP(found) }];
}

function noAddress(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has no address`), { code: "ENOTFOUND" });
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
