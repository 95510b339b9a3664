// @vitest-environment happy-dom
import { toolDraftSchema } from "@callhook/core";
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Answers, refusal } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { ImportDialog } from "./import-dialog.tsx";

const draft = (name: string) =>
  toolDraftSchema.parse({
    name,
    description: "Use this to check an area.",
    method: "POST",
    url: "https://api.example.com/check",
    parameters: [],
    agentTargets: ["receptionist"],
  });
const drafted = (name: string, more: object = {}) => ({
  operationId: name,
  draft: draft(name),
  report: [],
  secrets: [],
  ...more,
});
const operations = ["Find order", "Place order"].map((summary) => ({
  id: summary,
  method: "POST",
  path: `/${summary.split(" ")[0]?.toLowerCase() ?? ""}`,
  summary,
}));

async function shown(answers: Answers) {
  const onDraft = vi.fn<() => void>();
  const onCreated = vi.fn<() => void>();
  const { user } = await show(
    <ImportDialog onClose={() => undefined} onDraft={onDraft} onCreated={onCreated} />,
    {
      answers,
    },
  );
  await user.click(await screen.findByLabelText("cURL, OpenAPI, Postman, HAR or JSON"));
  await user.paste("curl https://api.example.com/check");
  await user.click(screen.getByRole("button", { name: "Continue" }));
  return { user, onDraft, onCreated };
}

test("a plain command goes straight into the editor", async () => {
  const only = drafted("Check area");
  const { onDraft } = await shown({
    "tools.import": () => ({ format: "curl", operations: [], drafts: [only], report: [] }),
  });
  await waitFor(() => expect(onDraft).toHaveBeenCalledWith(only));
});

test("what was not understood, and a credential, are said before anything is filled in", async () => {
  const only = drafted("Check area", {
    report: [{ place: "body", message: "The body was left out." }],
    secrets: [{ name: "example-token", value: "t-0123456789", place: "headers" }],
  });
  const { user, onDraft } = await shown({
    "tools.import": () => ({ format: "curl", operations: [], drafts: [only], report: [] }),
  });
  expect(await screen.findByText("The body was left out.")).toBeTruthy();
  expect(screen.getByText("example-token")).toBeTruthy();
  expect(document.body.textContent).not.toContain("t-0123456789");
  expect(onDraft).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Fill in the editor" }));
  expect(onDraft).toHaveBeenCalledTimes(1);
});

test("of a document the operations are found by words, and several become tools at once", async () => {
  const asked: unknown[] = [];
  const created: string[] = [];
  const { user, onCreated } = await shown({
    "tools.import": (input) => {
      asked.push(input);
      const drafts = asked.length === 1 ? [] : operations.map(({ summary }) => drafted(summary));
      return { format: "openapi", operations, drafts, report: [] };
    },
    "tools.create": (input) => {
      const { name } = toolDraftSchema.parse(input);
      created.push(name);
      return { ...draft(name), id: name };
    },
  });
  await user.type(await screen.findByLabelText("Search operations"), "place");
  expect(screen.queryByText("Find order")).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: /place/ }));
  await user.clear(screen.getByLabelText("Search operations"));
  await user.click(screen.getByRole("checkbox", { name: /find/ }));
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await user.click(await screen.findByRole("button", { name: "Create 2 tools" }));
  await waitFor(() => expect(onCreated).toHaveBeenCalledWith(2));
  expect(asked[1]).toMatchObject({ operations: ["Place order", "Find order"] });
  expect(created).toEqual(["Find order", "Place order"]);
});

test("one that cannot be created is said by name, and only that one is tried again", async () => {
  let tries = 0;
  const { user, onCreated } = await shown({
    "tools.import": () => ({
      format: "openapi",
      operations,
      drafts: operations.map(({ summary }) => drafted(summary)),
      report: [],
    }),
    "tools.create": (input) => {
      const { name } = toolDraftSchema.parse(input);
      tries += 1;
      if (tries === 2) throw refusal("limit-reached", "There is no room for another tool.");
      return { ...draft(name), id: name };
    },
  });
  await user.click(await screen.findByRole("button", { name: "Create 2 tools" }));
  expect(await screen.findByText("Place order was not created")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Create one tool" }));
  await waitFor(() => expect(onCreated).toHaveBeenCalled());
  expect(tries).toBe(3);
});

test("what cannot be read is said at the field, and the text stays", async () => {
  await shown({
    "tools.import": () => Promise.reject(refusal("invalid-input", "line 1: There is no cURL command.")),
  });
  expect(await screen.findByText("line 1: There is no cURL command.")).toBeTruthy();
  expect(screen.getByLabelText("cURL, OpenAPI, Postman, HAR or JSON")).toHaveProperty(
    "value",
    "curl https://api.example.com/check",
  );
});
