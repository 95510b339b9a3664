import { hkdfSync, randomBytes } from "node:crypto";
import { isSameText } from "../same-text.ts";

/** Without letters and digits that are read wrongly from a screen. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/**
 * What the first person has to know where strangers can reach the port: 28 letters (138 bits) that only the console shows.
 * The attack: whoever finds a fresh installation first makes it theirs. Derived, so that every replica and every
 * restart has the same.
 */
export function setupCode(secretKey: string | undefined): string {
  const bytes = new Uint8Array(hkdfSync("sha256", secretKey ?? randomBytes(32), "", "callhook setup v1", 28));
  const letters = Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

/** Takes as long for a code that begins right as for one that does not. */
export function isSetupCode(options: { expected: string; given: string | null }): boolean {
  return isSameText(options.expected, options.given?.trim().toLowerCase() ?? "");
}
