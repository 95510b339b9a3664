// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { refusal } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import { SignInPage } from "./sign-in-page.tsx";

const answerFetch = vi.fn<(path: string, body: unknown) => Response>();

beforeEach(() => {
  vi.stubGlobal("fetch", async (input: string | URL, init: RequestInit) => {
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : null;
    return answerFetch(new URL(input).pathname, body);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

function doorAt(at: string, entrance: object = {}) {
  let isSignedIn = false;
  const answers = {
    "me.entrance": () => ({
      needsOwner: false,
      needsSetupCode: false,
      providers: [],
      mail: "console",
      ...entrance,
    }),
    "me.get": () => {
      if (!isSignedIn) throw refusal("not-signed-in", "Sign in.");
      return { id: "ada", name: "Ada", email: "ada@example.com", workspaces: [] };
    },
  };
  const letIn = () => {
    isSignedIn = true;
    return Response.json({ user: { id: "ada" } });
  };
  return { letIn, shown: show(<SignInPage />, { path: "/sign-in", at, answers }) };
}

async function typePassword(user: Awaited<ReturnType<typeof show>>["user"]) {
  await user.type(await screen.findByLabelText("Email"), "ada@example.com");
  await user.type(screen.getByLabelText("Password"), "a long pass phrase");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
}

test.each([
  ["/sign-in?to=%2Fcalls%3Fagent%3Dassistant", "/calls?agent=assistant"],
  ["/sign-in?to=%2F%2Fevil.example", "/"],
  ["/sign-in?to=https%3A%2F%2Fevil.example", "/"],
])("from %s a person gets to %s, never to another site", async (at, destination) => {
  const { letIn, shown } = doorAt(at);
  answerFetch.mockImplementation(letIn);
  const { user, location } = await shown;

  await typePassword(user);

  await waitFor(() => expect(location()).toBe(destination));
  expect(answerFetch).toHaveBeenCalledWith(
    "/api/auth/sign-in/email",
    expect.objectContaining({ email: "ada@example.com", password: "a long pass phrase" }),
  );
});

test("a wrong password is told in words, and what was typed stays to be mended", async () => {
  const { shown } = doorAt("/sign-in");
  answerFetch.mockReturnValue(
    Response.json(
      { code: "INVALID_EMAIL_OR_PASSWORD", message: "Invalid email or password" },
      { status: 401 },
    ),
  );
  const { user, location } = await shown;

  await typePassword(user);

  expect((await screen.findByRole("alert")).textContent).toBe("Invalid email or password.");
  expect(screen.getByLabelText<HTMLInputElement>("Email").value).toBe("ada@example.com");
  expect(document.activeElement).toBe(screen.getByLabelText("Password"));
  expect(location()).toBe("/sign-in");
});

test("an account with a second factor asks for the code before anybody is let in", async () => {
  const { letIn, shown } = doorAt("/sign-in?to=%2Fcalls");
  answerFetch.mockImplementation((path) =>
    path.endsWith("/sign-in/email") ? Response.json({ twoFactorRedirect: true }) : letIn(),
  );
  const { user, location } = await shown;
  await typePassword(user);

  await user.type(await screen.findByLabelText("Code"), "123 456");
  expect(location()).toBe("/sign-in?to=%2Fcalls");
  await user.click(screen.getByRole("button", { name: "Continue" }));

  await waitFor(() => expect(location()).toBe("/calls"));
  expect(answerFetch).toHaveBeenLastCalledWith(
    "/api/auth/two-factor/verify-totp",
    expect.objectContaining({ code: "123456" }),
  );
});

test("who comes by a link to an account with a second factor is asked for the code at once", async () => {
  await doorAt("/sign-in?step=two-factor&to=%2F").shown;

  expect(await screen.findByRole("heading", { name: "Confirm that it is you" })).toBeTruthy();
});

test("where no mail is sent, the page says where the sign-in link was printed", async () => {
  const { shown } = doorAt("/sign-in");
  answerFetch.mockReturnValue(Response.json({ status: true }));
  const { user } = await shown;
  await user.type(await screen.findByLabelText("Email"), "ada@example.com");

  await user.click(screen.getByRole("button", { name: "Email me a sign-in link" }));

  expect(await screen.findByText("This Callhook sends no mail")).toBeTruthy();
});

test("a provider that is set up is offered by its name", async () => {
  await doorAt("/sign-in", { providers: [{ id: "github", name: "GitHub" }] }).shown;

  expect(await screen.findByRole("button", { name: "Continue with GitHub" })).toBeTruthy();
});

test("a new installation leads to creating its owner", async () => {
  const { location } = await doorAt("/sign-in", { needsOwner: true }).shown;

  await waitFor(() => expect(location()).toBe("/setup"));
});
