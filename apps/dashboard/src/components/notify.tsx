import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCheck, IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { describeError } from "./error-state.tsx";

/** A calm word that something worked; `message` may hold a link onwards. */
export function notifySuccess({ title, message }: { title: string; message?: ReactNode }) {
  notifications.show({
    color: "sea",
    title,
    message,
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: 6_000,
  });
}

/** A change that can be taken back: for a while it offers to. */
export function notifyUndoable({ title, onUndo }: { title: string; onUndo: () => void }) {
  const id = crypto.randomUUID();
  const undo = () => {
    notifications.hide(id);
    onUndo();
  };
  notifications.show({
    id,
    color: "sea",
    title,
    message: (
      <Button variant="light" size="compact-sm" mt={4} onClick={undo}>
        Undo
      </Button>
    ),
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: 15_000,
  });
}

/** Something did not work; stays until it is closed. */
export function notifyFailure({ title, error }: { title: string; error: unknown }) {
  const icon = <IconAlertTriangle size={18} aria-hidden />;
  notifications.show({
    color: "red",
    title,
    message: describeError(error),
    icon,
    autoClose: false,
    role: "alert",
  });
}

export function notifyPlanRequired() {
  notifications.show({
    id: "plan-required",
    color: "yellow",
    title: "This needs the Plus plan",
    message: "Webhook tools can be created, changed and run on Plus and higher.",
    icon: <IconLock size={18} aria-hidden />,
    autoClose: 8_000,
  });
}
