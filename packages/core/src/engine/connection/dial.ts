import type { LookupFunction } from "node:net";
import type { SecureContext } from "node:tls";
import type { Destination } from "../destination/destination-policy.ts";

/** What is needed to open one connection to a destination that is judged as it is dialled. */
export type Dial = {
  destination: Destination;
  /** Whether the destination is written as an address. */
  isAddress: boolean;
  /** Judges every answer, and enters `connect`. */
  lookup: LookupFunction;
  /** Null for `http:`. */
  encryption: Encryption | null;
};

export type Encryption = {
  context: SecureContext;
  /** Of an earlier connection to the same origin that showed the same certificate. */
  session: Buffer | undefined;
  onSession(session: Buffer): void;
};
