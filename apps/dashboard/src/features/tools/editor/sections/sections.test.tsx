// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../../../testing/show.tsx";
import { ToolFormFrame } from "../../../../testing/tool-form-frame.tsx";
import { AuthenticationSection } from "../authentication/authentication-section.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { RepeatsSection } from "../repeats/repeats-section.tsx";
import { editorSections, sectionsOfField } from "./editor-sections.ts";
import { SectionsFrame } from "./sections-frame.tsx";
import { blankForm } from "../../model/tool-form.ts";

const tool = { name: "Book visit", description: "Books.", url: "https://api.example.com" };

async function showSections(onSave = vi.fn()) {
  const shown = await show(
    <ToolFormFrame initial={tool} onSave={onSave}>
      <SectionsFrame>
        <ErrorSummary refusals={[]} />
        <AuthenticationSection />
        <RepeatsSection />
      </SectionsFrame>
    </ToolFormFrame>,
  );
  return { ...shown, onSave };
}

test("every field of a draft has a section, so that each mistake leads somewhere", () => {
  const shown = new Set(editorSections.flatMap(({ fields }) => fields));
  // Mocks are written in the test console, which takes over only what is right.
  expect(Object.keys(blankForm).filter((field) => sectionsOfField(field).length === 0)).toEqual(["mocks"]);
  expect(shown.size).toBeGreaterThan(0);
});

test("a folded section says in a line what is set, and shows its fields when it is opened", async () => {
  const { user } = await showSections();
  expect(screen.getByText("No sign-in, no extra headers")).toBeTruthy();
  expect(screen.queryByLabelText("Sign-in")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Headers and sign-in" }));
  await user.selectOptions(screen.getByLabelText("Sign-in"), "bearer");
  await user.click(screen.getByRole("button", { name: "Headers and sign-in" }));
  expect(screen.getByText("Bearer token")).toBeTruthy();
});

test("a save that is refused opens the section with the mistake, and the complaint leads to the field", async () => {
  const { user, onSave } = await showSections();
  await user.click(screen.getByRole("button", { name: "Headers and sign-in" }));
  await user.selectOptions(screen.getByLabelText("Sign-in"), "bearer");
  await user.click(screen.getByRole("button", { name: "Headers and sign-in" }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  const field = await screen.findByRole("combobox", { name: /Secret with the token/ });
  await user.click(screen.getByRole("button", { name: /A secret's name/ }));
  expect(document.activeElement).toBe(field);
  expect(onSave).not.toHaveBeenCalled();
});

test("numbers that are emptied are a mistake, and limits that are emptied are none", async () => {
  const { user, onSave } = await showSections();
  await user.click(screen.getByRole("button", { name: "Retries and limits" }));
  await user.type(screen.getByLabelText("Calls a minute"), "60");
  await user.clear(screen.getByLabelText("Calls a minute"));
  await user.clear(screen.getByLabelText("Retries"));
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByRole("button", { name: "Retries must be a whole number." })).toBeTruthy();
  await user.type(screen.getByLabelText("Retries"), "1");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => expect(onSave).toHaveBeenCalled());
  expect(onSave.mock.lastCall?.[0]).toMatchObject({ retries: 1, limits: { callsPerMinute: null } });
});
