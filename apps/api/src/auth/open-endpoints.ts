/**
 * The sign-in library's endpoints that we need, and no others: what a release adds, and what we never looked at
 * (deleting people, changing addresses, reading providers' tokens), is closed until somebody opens it here.
 */
export const openEndpoints: ReadonlySet<string> = new Set([
  "POST /sign-up/email",
  "POST /sign-in/email",
  "POST /sign-in/magic-link",
  "POST /sign-in/social",
  "POST /sign-out",
  "GET /get-session",
  "GET /list-sessions",
  "POST /revoke-session",
  "POST /revoke-other-sessions",
  "POST /request-password-reset",
  "POST /reset-password",
  "POST /change-password",
  "POST /update-user",
  "GET /list-accounts",
  "POST /send-verification-email",
  "GET /verify-email",
  "GET /magic-link/verify",
  "POST /two-factor/enable",
  "POST /two-factor/disable",
  "POST /two-factor/get-totp-uri",
  "POST /two-factor/verify-totp",
  "POST /two-factor/verify-backup-code",
  "POST /two-factor/generate-backup-codes",
]);

/** Whether a request under `/api/auth` is for an endpoint that is open; `path` is what follows that. */
export function isOpenEndpoint({ method, path }: { method: string; path: string }): boolean {
  return (
    openEndpoints.has(`${method} ${path}`) || (method === "GET" && /^\/callback\/[a-z]{1,20}$/.test(path))
  );
}
