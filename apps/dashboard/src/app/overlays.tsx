import { lazy, Suspense, useSyncExternalStore } from "react";
import { dialogDemand } from "../components/confirm.tsx";

const NotificationArea = lazy(async () => ({ default: await fetchNotificationArea() }));
const Dialogs = lazy(async () => ({ default: await fetchDialogs() }));

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

/** Where the code cannot be fetched, the page below goes on without it: it may hold unsaved work. */
async function fetchNotificationArea() {
  try {
    return (await import("./notification-area.tsx")).NotificationArea;
  } catch {
    return Nothing;
  }
}

async function fetchDialogs() {
  try {
    return (await import("./dialogs.tsx")).Dialogs;
  } catch {
    dialogDemand.fail();
    return Nothing;
  }
}

function Nothing() {
  return null;
}
