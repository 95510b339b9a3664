import { Modal } from "@mantine/core";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { CreateKeyForm } from "./create-key-form.tsx";
import { NewKey } from "./new-key.tsx";
import { useRefreshApiKeys } from "./use-api-keys.ts";

/** Makes a key and shows it, this once: it closes by its own buttons only, so that no stray click loses the key. */
export function CreateKeyDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const api = useApi();
  const refresh = useRefreshApiKeys();
  const creating = useMutation(api.apiKeys.create.mutationOptions({ onSuccess: refresh, gcTime: 0 }));
  const made = creating.data;
  function close() {
    onClose();
    creating.reset();
  }
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={made === undefined ? "Create an API key" : `“${made.name}” is ready`}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={made === undefined}
      withCloseButton={made === undefined}
    >
      {made === undefined ? (
        <CreateKeyForm
          error={creating.error}
          isPending={creating.isPending}
          onCreate={(input) => creating.mutate(input)}
          onCancel={close}
        />
      ) : (
        <NewKey apiKey={made.key} onDone={close} />
      )}
    </Modal>
  );
}
