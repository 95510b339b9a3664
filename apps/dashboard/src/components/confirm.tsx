import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { createDemand } from "../lib/demand.ts";

type Confirmation = {
  title: string;
  body: string;
  confirmLabel: string;
  cancelLabel?: string;
  isDangerous?: boolean;
};

/** Dialogs are loaded with the first question that needs one. */
export const dialogDemand = createDemand();

/** Asks before something that cannot be undone; resolves to whether the person agreed. */
export async function confirm({
  title,
  body,
  confirmLabel,
  cancelLabel = "Cancel",
  isDangerous = false,
}: Confirmation): Promise<boolean> {
  // Without a connection the dialog's code may be missing; the question is asked all the same.
  if (!(await dialogDemand.ask())) return window.confirm(`${title}\n\n${body}`);
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
