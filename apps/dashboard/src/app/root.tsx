import { Outlet, useMatches } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { PageFocusProvider } from "../components/page-focus.tsx";
import { EntranceFrame } from "../features/entrance/entrance-frame.tsx";
import { Gate } from "./gate.tsx";
import { Layout } from "./layout.tsx";
import { Overlays } from "./overlays.tsx";

const NoWorkspacePage = lazy(async () => {
  const { NoWorkspacePage: component } = await import("../features/entrance/no-workspace-page.tsx");
  return { default: component };
});

/** In front of the door, or behind it. */
export function Root() {
  const isEntrance = useMatches({
    select: (matches) => matches.some(({ staticData }) => staticData.isEntrance === true),
  });
  return (
    <PageFocusProvider>
      {isEntrance ? (
        <EntranceFrame>
          <Outlet />
        </EntranceFrame>
      ) : (
        <Gate outside={<Outside />}>
          <Layout />
        </Gate>
      )}
      <Overlays />
    </PageFocusProvider>
  );
}

function Outside() {
  return (
    <EntranceFrame>
      <Suspense>
        <NoWorkspacePage />
      </Suspense>
    </EntranceFrame>
  );
}
