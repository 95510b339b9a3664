import type { HostileBehaviour } from "./hostile-behaviour.ts";
import { hostileBodies } from "./hostile-bodies.ts";
import { hostileCompression } from "./hostile-compression.ts";
import { hostileContents } from "./hostile-contents.ts";
import { hostileEncryption } from "./hostile-encryption.ts";
import { hostileReuse } from "./hostile-reuse.ts";
import { hostileStatuses } from "./hostile-statuses.ts";
import { hostileHeads } from "./hostile-heads.ts";
import { hostileConnections } from "./hostile-connections.ts";

/** Every way in which a server can go wrong that we know of, and how a tool call that meets it must end. */
export const hostileBehaviours = {
  ...hostileConnections,
  ...hostileHeads,
  ...hostileBodies,
  ...hostileCompression,
  ...hostileContents,
  ...hostileStatuses,
  ...hostileReuse,
  ...hostileEncryption,
};

export type HostileBehaviourName = keyof typeof hostileBehaviours;

/** The behaviours that a server with this scheme shows; some go wrong in encryption alone. */
export function hostileNames(scheme: "http" | "https"): HostileBehaviourName[] {
  return Object.keys(hostileBehaviours)
    .filter(isName)
    .filter((name) => {
      const { begins }: HostileBehaviour = hostileBehaviours[name];
      return scheme === "https" || (begins !== "handshake" && begins !== "certificate");
    });
}

function isName(name: string): name is HostileBehaviourName {
  return Object.hasOwn(hostileBehaviours, name);
}
