/** Pages behind the door that need nothing to be there first. */
export const pages = [
  "/",
  "/integrations",
  "/integrations/webhook",
  "/integrations/webhook/new",
  "/receptionist",
  "/assistant",
  "/calls",
  "/calls/unrecorded",
  "/overview",
  "/settings/account",
  "/settings/workspace",
  "/settings/members",
  "/settings/api-keys",
  "/settings/secrets",
  "/settings/connections",
  "/settings/environments",
  "/settings/phone",
  "/settings/webhooks",
  "/settings/plan",
  "/settings/audit-log",
  "/no-such-page",
];

/** Pages in front of it. */
export const entrancePages = [
  "/sign-in",
  "/sign-in?reason=signed-out",
  "/forgot-password",
  "/reset-password?token=no-such-token",
  "/reset-password?error=INVALID_TOKEN",
  "/verify-email?error=INVALID_TOKEN",
  "/invitations/no-such-token",
];
