import { type Permission, permissions, permissionsOfRole } from "@callhook/core";

export const keyPresetNames = ["hold-calls", "service", "read-only", "custom"] as const;
export type KeyPreset = (typeof keyPresetNames)[number];

type Preset = { label: string; may: string };

const presets: Record<KeyPreset, Preset> = {
  "hold-calls": {
    label: "Hold calls",
    may: "Starts, holds and ends calls and runs the agents’ tools in them. For a phone gateway.",
  },
  service: {
    label: "Everything a service needs",
    may: "All that you may do, but not let people in, make keys, change the plan or delete the workspace.",
  },
  "read-only": { label: "Read only", may: "Reads tools, agents, calls and members, and changes nothing." },
  custom: { label: "Choose what it may do", may: "One by one, from the list of everything." },
};

export function presetWords(preset: KeyPreset): Preset {
  return presets[preset];
}

/**
 * The scopes that are asked for, at most those of the maker, as nobody can hand out more than they have;
 * undefined leaves them to the server, which gives what a service needs.
 */
export function scopesOfPreset(options: {
  preset: KeyPreset;
  chosen: Permission[];
  mine: (permission: Permission) => boolean;
}): Permission[] | undefined {
  const { preset, chosen, mine } = options;
  switch (preset) {
    case "service":
      return undefined;
    case "hold-calls":
      return permissions.filter((scope) => holdsCalls.has(scope) && mine(scope));
    case "read-only":
      return permissions.filter((scope) => permissionsOfRole("viewer").has(scope) && mine(scope));
    case "custom":
      return permissions.filter((scope) => chosen.includes(scope) && mine(scope));
  }
}

const holdsCalls = new Set<Permission>(["calls:hold", "calls:read", "tools:read", "agents:read"]);
