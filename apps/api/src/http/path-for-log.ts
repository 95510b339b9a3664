/** Twilio's addresses are the same for everybody: it proves itself by its signature. */
const secretPath = /^\/+(callbacks|echo|ingest\/+[^/]+|channels\/+(?!twilio\/)[^/]+)\/.*$/s;

/**
 * A path as it may stand in a log. The attack: who reads the log answers in a tool's place or takes a line's calls,
 * because the address of a callback, a line or an echo endpoint is all that it takes, and it is in its path.
 */
export function pathForLog(path: string): string {
  return path.replace(secretPath, "/$1");
}
