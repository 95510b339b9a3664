/** Where the dashboard shows an invitation; the token is in the path, which no other site is told (referrer policy). */
export function invitationLink({ dashboardUrl, token }: { dashboardUrl: string; token: string }): string {
  return new URL(`/invitations/${encodeURIComponent(token)}`, dashboardUrl).href;
}
