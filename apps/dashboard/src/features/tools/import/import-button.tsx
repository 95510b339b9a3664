import { Button, type ButtonProps } from "@mantine/core";
import { IconClipboardText } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { notifySuccess } from "../../../components/notify.tsx";
import type { ImportedDraft } from "./import-types.ts";

const ImportDialog = lazy(async () => ({ default: (await import("./import-dialog.tsx")).ImportDialog }));

type ImportButtonProps = Pick<ButtonProps, "variant" | "size"> & {
  isOpenAtFirst?: boolean;
  /** Answers whether the draft was taken; the dialog stays if it was not. */
  onDraft: (draft: ImportedDraft) => Promise<boolean>;
};

/** Opens the dialog in which a tool begins with what somebody has already. */
export function ImportButton({ isOpenAtFirst = false, onDraft, ...look }: ImportButtonProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const navigate = useNavigate();

  async function take(draft: ImportedDraft) {
    if (await onDraft(draft)) setIsOpen(false);
  }

  async function leave(count: number) {
    setIsOpen(false);
    notifySuccess({ title: `Created ${count} tools`, message: "Look through them before agents use them." });
    await navigate({ to: "/integrations/webhook", ignoreBlocker: true });
  }

  return (
    <>
      <Button
        variant="light"
        h="auto"
        mih={36}
        py={6}
        styles={{ label: { whiteSpace: "normal" } }}
        leftSection={<IconClipboardText size={16} aria-hidden />}
        onClick={() => setIsOpen(true)}
        {...look}
      >
        Paste cURL, OpenAPI, Postman, HAR or JSON
      </Button>
      {isOpen ? (
        <Suspense>
          <ImportDialog
            onClose={() => setIsOpen(false)}
            onDraft={(draft) => void take(draft)}
            onCreated={(count) => void leave(count)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
