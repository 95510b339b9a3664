import { test as base } from "@playwright/test";
import type { Endpoint } from "@callhook/core/testing";
import { ConversationPage } from "../pages/conversation-page.ts";
import { ToolEditorPage } from "../pages/tool-editor-page.ts";
import { EntrancePage } from "../pages/entrance-page.ts";
import { openEndpoint } from "./endpoint.ts";
import { openPeople } from "./people.ts";
import { setting } from "./settings.ts";
import { openWorkspace } from "./workspace.ts";

type Fixtures = {
  /** An empty workspace on the Plus plan. */
  workspace: ReturnType<typeof openWorkspace>;
  /** The suite's own endpoint; it forgets everything with the test. */
  endpoint: Endpoint;
  toolEditor: ToolEditorPage;
  receptionist: ConversationPage;
  assistant: ConversationPage;
  entrance: EntrancePage;
  /** People beside the owner. */
  people: ReturnType<typeof openPeople>;
};

export const test = base.extend<Fixtures>({
  // Playwright reads which fixtures a fixture needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  baseURL: async ({}, use) => use(setting("E2E_URL")),
  // Every browser is the owner's, unless a spec says otherwise.
  // oxlint-disable-next-line no-empty-pattern
  storageState: async ({}, use) => use(setting("E2E_BROWSER")),
  workspace: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const workspace = openWorkspace();
      await workspace.empty();
      await use(workspace);
    },
    { auto: true },
  ],
  // oxlint-disable-next-line no-empty-pattern
  endpoint: async ({}, use) => {
    const endpoint = await openEndpoint();
    await use(endpoint);
    await endpoint.close();
  },
  toolEditor: async ({ page }, use) => use(new ToolEditorPage(page)),
  receptionist: async ({ page }, use) => use(new ConversationPage({ page, agent: "receptionist" })),
  assistant: async ({ page }, use) => use(new ConversationPage({ page, agent: "assistant" })),
  entrance: async ({ page }, use) => use(new EntrancePage(page)),
  // oxlint-disable-next-line no-empty-pattern
  people: async ({}, use) => {
    const people = openPeople();
    await use(people);
    await people.showOut();
  },
});
export { expect } from "@playwright/test";

/** For a spec whose browser is nobody's yet: `test.use(outside)`. */
export const outside = { storageState: { cookies: [], origins: [] } };
