import { Modal } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { notifySuccess } from "../../components/notify.tsx";
import { useApi } from "../../lib/api.ts";
import { SecretForm } from "./secret-form.tsx";
import { useRefreshSecrets } from "./use-refresh-secrets.ts";

type SecretDialogProps = {
  isOpen: boolean;
  /** The secret whose value is replaced; undefined for a new one. */
  replaced?: string | undefined;
  /** What a new one is called at first. */
  suggestedName?: string | undefined;
  onSaved?: (name: string) => void;
  onClose: () => void;
};

/** Takes the value of a new secret, or another one for a secret that is there. It is never shown again. */
export function SecretDialog({ isOpen, replaced, suggestedName, onSaved, onClose }: SecretDialogProps) {
  const api = useApi();
  const refresh = useRefreshSecrets();
  const writing = useMutation(
    api.secrets.write.mutationOptions({
      // Not kept in memory longer than the dialog is open.
      gcTime: 0,
      onSuccess: async ({ name }) => {
        await refresh();
        notifySuccess({ title: replaced === undefined ? `“${name}” is saved` : `“${name}” has a new value` });
        onSaved?.(name);
        close();
      },
    }),
  );
  function close() {
    onClose();
    writing.reset();
  }
  const title = replaced === undefined ? "Add a secret" : `Replace the value of “${replaced}”`;
  return (
    <Modal opened={isOpen} onClose={close} title={title} size="lg" closeOnClickOutside={false}>
      <SecretForm
        replaced={replaced}
        suggestedName={suggestedName}
        error={writing.error}
        isPending={writing.isPending}
        onSave={(secret) => writing.mutate(secret)}
        onCancel={close}
      />
    </Modal>
  );
}
