// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../testing/show.tsx";
import { CallSetup } from "./call-setup.tsx";

async function showSetup({ canTalk = false } = {}) {
  const onStart = vi.fn();
  const { user } = await show(<CallSetup isStarting={false} canTalk={canTalk} onStart={onStart} />);
  const press = (name: string) => user.click(screen.getByRole("button", { name }));
  return { user, press, onStart };
}

test("a call starts with one press and nothing known about the caller", async () => {
  const { press, onStart } = await showSetup();

  await press("Start call");

  expect(onStart).toHaveBeenCalledExactlyOnceWith({ from: null, variables: {} }, false);
});

test("what is known about the caller goes along", async () => {
  const { user, press, onStart } = await showSetup();
  await press("Caller details");
  await user.type(screen.getByLabelText("Caller's number"), "+14155550134");
  await press("Add a variable");
  await user.type(screen.getByLabelText("Name of variable 1"), "customer_name");
  await user.type(screen.getByLabelText("Value of variable 1"), "Ada");
  await press("Add a variable");
  await press("Remove variable 2");

  await press("Start call");

  const known = { from: "+14155550134", variables: { customer_name: "Ada" } };
  expect(onStart).toHaveBeenCalledExactlyOnceWith(known, false);
});

test("a variable without a name keeps the call from starting, and is in view", async () => {
  const { user, press, onStart } = await showSetup();
  await press("Caller details");
  await press("Add a variable");
  await user.type(screen.getByLabelText("Value of variable 1"), "Ada");
  await press("Caller details");

  await press("Start call");

  expect(onStart).not.toHaveBeenCalled();
  expect(screen.getByRole("button", { name: "Caller details" }).getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByLabelText("Name of variable 1").getAttribute("aria-invalid")).toBe("true");
});

test("where the browser can listen a call can begin by voice", async () => {
  const { press, onStart } = await showSetup({ canTalk: true });

  await press("Call by voice");

  expect(onStart).toHaveBeenCalledExactlyOnceWith({ from: null, variables: {} }, true);
});

test("a caller's number is judged as a line's is, and what to write is said", async () => {
  const { user, press, onStart } = await showSetup();
  await press("Caller details");
  await user.type(screen.getByLabelText("Caller's number"), "not a number <b>");
  await press("Start call");

  expect(
    await screen.findByText(/Write the number with its country code, such as \+1 415 555 0123/),
  ).toBeTruthy();
  expect(onStart).not.toHaveBeenCalled();

  await user.clear(screen.getByLabelText("Caller's number"));
  await user.type(screen.getByLabelText("Caller's number"), "+1 (415) 555-0134");
  await press("Start call");
  await waitFor(() =>
    expect(onStart).toHaveBeenCalledExactlyOnceWith({ from: "+14155550134", variables: {} }, false),
  );
});
