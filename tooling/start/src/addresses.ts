export type Addresses = {
  /** What to open on this computer. */
  url: string;
  /** Where start itself finds the API. */
  local: string;
  /** What else there is to know; null when nothing is. */
  note: string | null;
};

const everywhere = new Map([
  ["0.0.0.0", "127.0.0.1"],
  ["::", "[::1]"],
]);
const thisComputer = ["127.0.0.1", "localhost", "::1"];

/** Where a stack is found that listens on HOST and PORT; it answers for localhost and for PUBLIC_URL's host only. */
export function addresses(options: { host: string; port: number; publicUrl: string | undefined }): Addresses {
  const { host, port, publicUrl } = options;
  const local = `http://${everywhere.get(host) ?? (host.includes(":") ? `[${host}]` : host)}:${port}`;
  const localhost = `http://localhost:${port}`;
  if (thisComputer.includes(host)) return { url: localhost, local, note: null };
  const isEverywhere = everywhere.has(host);
  const url = isEverywhere ? localhost : (publicUrl ?? local);
  if (publicUrl !== undefined) return { url, local, note: null };
  const example = isEverywhere ? `http://<name of this computer>:${port}` : local;
  const who = isEverywhere ? "Other machines are" : "Everybody is";
  return { url, local, note: `${who} refused until PUBLIC_URL names the address they open: ${example}` };
}
