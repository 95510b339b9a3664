import { Modal } from "@mantine/core";
import { CreateWorkspaceForm } from "../features/entrance/create-workspace-form.tsx";

export function CreateWorkspaceDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} centered title="Create a workspace">
      <CreateWorkspaceForm onCreated={onClose} />
    </Modal>
  );
}
