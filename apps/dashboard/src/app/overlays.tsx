import { lazy, Suspense, useSyncExternalStore } from "react";
import { dialogDemand } from "../components/confirm.tsx";

const NotificationArea = lazy(async () => ({
  default: (await import("./notification-area.tsx")).NotificationArea,
}));
const Dialogs = lazy(async () => ({ default: (await import("./dialogs.tsx")).Dialogs }));

/** What lies over the page. No first page needs it, so it is loaded apart. */
export function Overlays() {
  const areDialogsAsked = useSyncExternalStore(dialogDemand.subscribe, dialogDemand.isAsked);
  return (
    <Suspense>
      <NotificationArea />
      {areDialogsAsked ? <Dialogs /> : null}
    </Suspense>
  );
}
