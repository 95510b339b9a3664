import type { Authentication } from "../../tool/authentication.ts";
import type { HttpRequest } from "./build-request.ts";

/** The request as it looks with its credentials, of which only the names are shown. Reads no secret. */
export function showCredentials(request: HttpRequest, authentication: Authentication): HttpRequest {
  switch (authentication.type) {
    case "none":
    case "mtls":
    case "connection":
      return request;
    case "bearer":
      return withHeader(request, "authorization", `Bearer [secret ${authentication.tokenSecret}]`);
    case "basic": {
      const { username, passwordSecret } = authentication;
      return withHeader(request, "authorization", `Basic [${username}:secret ${passwordSecret}]`);
    }
    case "header":
      return withHeader(request, authentication.name.toLowerCase(), `[secret ${authentication.valueSecret}]`);
    case "query": {
      const url = new URL(request.url);
      url.searchParams.set(authentication.key, `[secret ${authentication.valueSecret}]`);
      return { ...request, url: url.href };
    }
    case "oauth2-client-credentials":
      return withHeader(request, "authorization", `Bearer [token for ${authentication.clientId}]`);
  }
}

function withHeader(request: HttpRequest, name: string, value: string): HttpRequest {
  return { ...request, headers: { ...request.headers, [name]: value } };
}
