/** The key or token that a request is sent with, as `Authorization: Bearer …`; null where there is none. */
export function bearerOf(headers: Headers): string | null {
  const authorization = headers.get("authorization");
  return authorization === null ? null : (/^Bearer +(\S{1,200})$/i.exec(authorization)?.[1] ?? null);
}
