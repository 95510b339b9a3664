/** The URL of another database on the same server. */
export function urlOfDatabase({ url, name }: { url: string; name: string }): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
