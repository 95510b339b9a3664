import { OAuth2Server } from "oauth2-mock-server";
import { onTestFinished } from "vitest";
import type { Browser } from "./open-browser.ts";

type Profile = {
  sub: string;
  email: string;
  email_verified?: boolean;
  name?: string;
  aud?: string;
  iss?: string;
  nonce?: string;
  exp?: number;
};

/** An OpenID Connect provider at which everybody is whoever `profile` says, gone when the test ends. */
export async function startProvider(profile: Profile) {
  const server = new OAuth2Server();
  await server.issuer.keys.generate("RS256");
  await server.start(0, "127.0.0.1");
  onTestFinished(() => server.stop());
  const provider = { profile };
  server.service.on("beforeTokenSigning", (token: { payload: object }) => {
    Object.assign(token.payload, provider.profile);
  });
  const settings = {
    OIDC_ISSUER: server.issuer.url ?? "",
    OIDC_CLIENT_ID: "callhook",
    OIDC_CLIENT_SECRET: "a secret of the provider",
    OIDC_NAME: "Plumbers United",
  };
  /** Puts another identity token in the place of the one that it answers. */
  function forge(change: (idToken: string) => string): void {
    server.service.on("beforeResponse", ({ body }: { body: unknown }) => {
      if (typeof body !== "object" || body === null || !("id_token" in body)) return;
      body.id_token = change(String(body.id_token));
    });
  }
  /** What the provider says of whoever is there, as a page that asks it itself is given it. */
  const idToken = () =>
    server.issuer.buildToken({
      scopesOrTransform: (_header, payload) => {
        Object.assign(payload, provider.profile, { aud: settings.OIDC_CLIENT_ID });
      },
    });
  return Object.assign(provider, { settings, forge, idToken });
}

/** Where the browser ends up: from the button to the provider, and back with what it says. */
export async function signInAtProvider(browser: Browser, callbackURL = "/calls"): Promise<string> {
  const back = await browser.get(await answerOfProvider(browser, callbackURL));
  return back.response.headers.get("location") ?? "";
}

/** The address that the provider sends the browser back to. */
export async function answerOfProvider(browser: Browser, callbackURL = "/calls"): Promise<string> {
  const asked = await browser.post("/sign-in/social", {
    provider: "oidc",
    callbackURL,
    errorCallbackURL: "/sign-in",
  });
  const url =
    asked.body !== null && typeof asked.body === "object" && "url" in asked.body ? asked.body.url : "";
  const atProvider = await fetch(String(url), { redirect: "manual" });
  return atProvider.headers.get("location") ?? "/";
}
