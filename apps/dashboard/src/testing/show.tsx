import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { cleanup, configure, render } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { afterEach } from "vitest";
import { ApiProvider } from "../lib/api.ts";
import { type Answers, createFakeClient } from "./fake-api.ts";

afterEach(cleanup);

// A machine that is busy with other tests takes longer to draw than the second that is given by default.
configure({ asyncUtilTimeout: 10_000 });

// What the components ask of a browser and this one does not have; only a real one measures anything anyway.
Object.defineProperty(document, "fonts", { value: new EventTarget() });

type ShowOptions = {
  /** The route it is shown on, such as `/calls/$callId`. */
  path?: string;
  /** The address it is shown at. */
  at?: string;
  answers?: Answers;
};

/** Shows a component as the app does: themed, on a route, with an API that answers as told. */
export async function show(
  element: ReactElement,
  { path = "/", at = path, answers = {} }: ShowOptions = {},
): Promise<{ user: UserEvent; location: () => string }> {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const root = createRootRoute();
  const route = createRoute({ getParentRoute: () => root, path, component: () => element });
  const router = createRouter({
    routeTree: root.addChildren([route]),
    history: createMemoryHistory({ initialEntries: [at] }),
    defaultNotFoundComponent: () => null,
  });
  await router.load();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <ApiProvider trpcClient={createFakeClient(answers)} queryClient={queryClient}>
          <RouterProvider router={router} />
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), location: () => router.state.location.href };
}
