import type { Authentication } from "./authentication.ts";

/** The names of the secrets that an authentication takes itself; those of a connection are the connection's. */
export function secretsOfAuthentication(authentication: Authentication): string[] {
  switch (authentication.type) {
    case "none":
    case "connection":
      return [];
    case "bearer":
      return [authentication.tokenSecret];
    case "basic":
      return [authentication.passwordSecret];
    case "header":
    case "query":
      return [authentication.valueSecret];
    case "oauth2-client-credentials":
      return [authentication.clientSecret];
    case "mtls":
      return [authentication.certificateSecret, authentication.privateKeySecret];
  }
}
