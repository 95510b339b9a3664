import { z } from "zod";
import { createTestClient } from "../../testing/start-api.ts";

export type Answer = {
  status: number;
  code: string | undefined;
  message: string;
  body: unknown;
  response: Response;
};

const errorSchema = z.object({ code: z.string().optional(), message: z.string().optional() });

/** What a person's browser does with the API: it keeps cookies and says which page it is on. */
export function openBrowser(options: { url: string; headers?: Record<string, string> }) {
  const { url } = options;
  const cookies = new Map<string, string>();

  async function send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers({ origin: url, ...options.headers });
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    headers.set("cookie", cookieHeader());
    const response = await fetch(new URL(path, url), { redirect: "manual", ...init, headers });
    for (const cookie of response.headers.getSetCookie()) keep(cookie);
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    const { code, message = "" } = errorSchema.catch({}).parse(body ?? {});
    return { status: response.status, code, message, body, response };
  }
  function keep(cookie: string): void {
    const [pair = "", ...attributes] = cookie.split(";");
    const at = pair.indexOf("=");
    const isGone = attributes.some((attribute) => /^ *max-age=0$/i.test(attribute));
    if (isGone) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
  function cookieHeader(): string {
    return [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }
  return {
    cookies,
    get: (path: string) => send(path, {}),
    post: (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
      send(`/api/auth${path}`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", ...headers },
      }),
    /** The tRPC client of the pages that this browser shows. */
    client: () => createTestClient({ origin: url, headers: { origin: url, cookie: cookieHeader() } }),
  };
}
export type Browser = ReturnType<typeof openBrowser>;

export const olive = {
  name: "Olive Owner",
  email: "olive@plumber.example",
  password: "a drain runs through it",
};
export const ed = { name: "Ed Editor", email: "ed@plumber.example", password: "pipes pipes and pipes" };
