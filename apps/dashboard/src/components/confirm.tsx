import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { ReactNode } from "react";

type Confirmation = {
  title: string;
  body: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  isDangerous?: boolean;
};

/** Asks before something that cannot be undone; resolves to whether the person agreed. */
export function confirm({
  title,
  body,
  confirmLabel,
  cancelLabel = "Cancel",
  isDangerous = false,
}: Confirmation): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: (
        <Text size="sm" component="div">
          {body}
        </Text>
      ),
      labels: { confirm: confirmLabel, cancel: cancelLabel },
      confirmProps: isDangerous ? { color: "red.9" } : {},
      cancelProps: { "data-autofocus": true },
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    });
  });
}
