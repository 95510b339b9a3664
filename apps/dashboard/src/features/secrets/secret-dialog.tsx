import { productionEnvironment } from "@callhook/core";
import { Box, Modal } from "@mantine/core";
import { useState } from "react";
import { notifySuccess } from "../../components/notify.tsx";
import { useApi } from "../../lib/api.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { EnvironmentPicker } from "../environments/environment-picker.tsx";
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
  const [environment, setEnvironment] = useState<string>(productionEnvironment);
  function close() {
    onClose();
    setEnvironment(productionEnvironment);
    writing.reset();
  }
  const title = replaced === undefined ? "Add a secret" : `Replace the value of “${replaced}”`;
  return (
    <Modal opened={isOpen} onClose={close} title={title} size="lg" closeOnClickOutside={false}>
      {replaced === undefined ? null : (
        <Box mb="md">
          <EnvironmentPicker
            description="Where it gets this value. What has none of its own uses production’s."
            value={environment}
            onChange={setEnvironment}
          />
        </Box>
      )}
      <SecretForm
        replaced={replaced}
        suggestedName={suggestedName}
        error={writing.error}
        isPending={writing.isPending}
        onSave={(secret) =>
          writing.mutate(environment === productionEnvironment ? secret : { ...secret, environment })
        }
        onCancel={close}
      />
    </Modal>
  );
}
