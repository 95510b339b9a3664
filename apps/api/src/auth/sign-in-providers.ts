import type { BetterAuthOptions } from "better-auth";
import { genericOAuth } from "better-auth/plugins";
import type { SignInSettings } from "./sign-in-settings.ts";

export type SignInProvider = { id: string; name: string };

type Credentials = { clientId: string; clientSecret: string };
const wellKnown = [
  ["google", "Google", "GOOGLE"],
  ["github", "GitHub", "GITHUB"],
  ["microsoft", "Microsoft", "MICROSOFT"],
] as const;

/** The providers whose credentials are set, as people see them. */
export function providersOf(settings: SignInSettings): SignInProvider[] {
  const known = wellKnown
    .filter(([, , prefix]) => credentialsOf(settings, prefix) !== null)
    .map(([id, name]) => ({ id, name }));
  return settings.OIDC_ISSUER === undefined
    ? known
    : [...known, { id: "oidc", name: settings.OIDC_NAME ?? "Single sign-on" }];
}

export function socialProvidersOf(settings: SignInSettings): BetterAuthOptions["socialProviders"] {
  return Object.fromEntries(
    wellKnown.flatMap(([id, , prefix]) => {
      const credentials = credentialsOf(settings, prefix);
      return credentials === null ? [] : [[id, credentials]];
    }),
  );
}

/** Any OpenID Connect provider; what its discovery document says is all that has to be known. */
export function openIdConnect(settings: SignInSettings) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (issuer === undefined || clientId === undefined) return [];
  const discoveryUrl = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const scopes = ["openid", "email", "profile"];
  const config = { providerId: "oidc", discoveryUrl, clientId, clientSecret, scopes, pkce: true };
  return [genericOAuth({ config: [config] })];
}

function credentialsOf(
  settings: SignInSettings,
  prefix: "GOOGLE" | "GITHUB" | "MICROSOFT",
): Credentials | null {
  const clientId = settings[`${prefix}_CLIENT_ID`];
  const clientSecret = settings[`${prefix}_CLIENT_SECRET`];
  return clientId === undefined || clientSecret === undefined ? null : { clientId, clientSecret };
}
