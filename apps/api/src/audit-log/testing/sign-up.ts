/** Creates an account as a browser does, and answers the headers that its later requests carry. */
export async function signUp(options: {
  url: string;
  email: string;
  password: string;
  headers?: Record<string, string>;
}): Promise<Record<string, string>> {
  const { url, email, password, headers = {} } = options;
  const response = await fetch(`${url}/api/auth/sign-up/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url, ...headers },
    body: JSON.stringify({ name: email.split("@")[0], email, password }),
  });
  if (!response.ok) throw new Error(`Nobody was signed up: ${await response.text()}`);
  const cookie = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return { origin: url, cookie: cookie.join("; ") };
}
