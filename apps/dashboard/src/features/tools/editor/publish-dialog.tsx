import type { FieldDifference } from "@callhook/core";
import { Button, Group, Modal, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { DifferenceList } from "../versions/difference-list.tsx";

type PublishDialogProps = {
  /** Null while nothing is to be published. */
  differences: FieldDifference[] | null;
  isPublishing: boolean;
  onPublish: (note: string) => void;
  onClose: () => void;
};

/** What agents will do differently, before they do. */
export function PublishDialog({ differences, isPublishing, onPublish, onClose }: PublishDialogProps) {
  return (
    <Modal
      opened={differences !== null}
      onClose={onClose}
      title="Publish these changes?"
      centered
      size="lg"
      radius="lg"
    >
      {differences === null ? null : (
        <Review
          differences={differences}
          isPublishing={isPublishing}
          onPublish={onPublish}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

function Review(props: PublishDialogProps & { differences: FieldDifference[] }) {
  const { differences, isPublishing, onPublish, onClose } = props;
  const [note, setNote] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onPublish(note);
      }}
    >
      <Text size="sm" mb="md">
        Agents use them from their next turn on. The version before stays and can be restored.
      </Text>
      <DifferenceList differences={differences} />
      <TextInput
        label="Note"
        description="What changed and why, for whoever looks at the versions. You may leave it empty."
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.currentTarget.value)}
        mt="md"
        data-autofocus
      />
      <Group mt="lg" gap="sm" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Keep editing
        </Button>
        <Button type="submit" loading={isPublishing}>
          Publish
        </Button>
      </Group>
    </form>
  );
}
