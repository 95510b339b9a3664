import { Modal } from "@mantine/core";
import { notifySuccess } from "../../../components/notify.tsx";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { useRefreshEnvironments } from "../../environments/use-refresh-environments.ts";
import type { EnvironmentVariable } from "./use-environments.ts";
import { VariableForm } from "./variable-form.tsx";

type VariableDialogProps = {
  isOpen: boolean;
  /** The one whose values change; undefined for a new one. */
  changed?: EnvironmentVariable;
  /** Names, production first. */
  environments: string[];
  onClose: () => void;
};

/** Takes the values of a variable, one for each environment. */
export function VariableDialog({ isOpen, changed, environments, onClose }: VariableDialogProps) {
  const api = useApi();
  const refresh = useRefreshEnvironments();
  const writing = useMutation(
    api.environments.writeVariable.mutationOptions({
      onSuccess: async ({ name }) => {
        await refresh();
        notifySuccess({ title: `“${name}” is saved` });
        close();
      },
    }),
  );
  function close() {
    onClose();
    writing.reset();
  }
  const title = changed === undefined ? "Add a variable" : `Change “${changed.name}”`;
  return (
    <Modal opened={isOpen} onClose={close} title={title} size="lg" closeOnClickOutside={false}>
      <VariableForm
        changed={changed}
        environments={environments}
        error={writing.error}
        isPending={writing.isPending}
        onSave={(variable) => writing.mutate(variable)}
        onCancel={close}
      />
    </Modal>
  );
}
