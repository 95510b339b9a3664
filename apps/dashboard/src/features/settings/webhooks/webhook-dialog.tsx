import { type WebhookDraft, webhookDraftSchema } from "@callhook/core";
import { Button, Group, Modal, Radio, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { notifySuccess } from "../../../components/notify.tsx";
import { useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import { EventChoice } from "./event-choice.tsx";
import { useRefreshWebhooks, type Webhook } from "./use-webhooks.ts";
import { WebhookSecret } from "./webhook-secret.tsx";
import { formatWords } from "./webhook-words.ts";

type WebhookDialogProps = { isOpen: boolean; changed?: Webhook; onClose: () => void };

/** A new one shows its secret, this once: it closes by its own button then, so that no stray click loses it. */
export function WebhookDialog({ isOpen, changed, onClose }: WebhookDialogProps) {
  const [secret, setSecret] = useState<string | null>(null);
  const title = changed === undefined ? "Add a webhook" : "Change the webhook";
  function close() {
    setSecret(null);
    onClose();
  }
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={secret === null ? title : "The webhook is ready"}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={secret === null}
      withCloseButton={secret === null}
    >
      {secret === null ? (
        <WebhookForm changed={changed} onClose={close} onSecret={setSecret} />
      ) : (
        <WebhookSecret secret={secret} onDone={close} />
      )}
    </Modal>
  );
}

type WebhookFormProps = {
  changed: Webhook | undefined;
  onClose: () => void;
  onSecret: (secret: string) => void;
};
type Values = Pick<WebhookDraft, "url" | "description" | "events" | "format">;

function WebhookForm({ changed, onClose, onSecret }: WebhookFormProps) {
  const [values, setValues] = useState<Values>(
    () => changed ?? { url: "", description: "", events: ["call.ended"], format: "elevenlabs" },
  );
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const saving = useSaveWebhook({ changed, onClose, onSecret });
  const change = (part: Partial<Values>) => setValues((before) => ({ ...before, ...part }));
  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const { url, description, events, format } = values;
    const read = webhookDraftSchema.safeParse({ url, description, events, format });
    const issues = read.error?.issues ?? [];
    setProblems(new Map(issues.map(({ path, message }) => [path.join("."), message])));
    if (read.data !== undefined) saving.mutate(read.data);
  }
  return (
    <form noValidate onSubmit={submit} aria-label="Webhook">
      <Stack gap="md">
        <TextInput
          label="URL"
          description="Where each call is sent with POST. It answers any status from 200 to 299 within 15 seconds."
          placeholder="https://crm.example.com/calls"
          value={values.url}
          error={problems.get("url")}
          onChange={(event) => change({ url: event.currentTarget.value })}
          data-autofocus
        />
        <TextInput
          label="Description (optional)"
          placeholder="CRM"
          maxLength={200}
          value={values.description}
          error={problems.get("description")}
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
        <EventChoice
          events={values.events}
          format={values.format}
          error={problems.get("events")}
          onChange={(events) => change({ events })}
        />
        <FormatChoice format={values.format} onChange={(format) => change({ format })} />
        <ProblemNote title="The webhook was not saved" error={saving.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={saving.isPending}>
            Save webhook
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function FormatChoice(props: {
  format: WebhookDraft["format"];
  onChange: (format: WebhookDraft["format"]) => void;
}) {
  const { format, onChange } = props;
  return (
    <Radio.Group label="What it is sent" value={format} onChange={(value) => onChange(webhookFormat(value))}>
      <Stack gap="xs" mt="xs">
        {(["elevenlabs", "callhook"] as const).map((value) => (
          <Radio key={value} value={value} {...formatWords[value]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function webhookFormat(value: string): WebhookDraft["format"] {
  return value === "callhook" ? "callhook" : "elevenlabs";
}

function useSaveWebhook({ changed, onClose, onSecret }: WebhookFormProps) {
  const client = useApiClient();
  const refresh = useRefreshWebhooks();
  return useMutation({
    mutationFn: async (draft: WebhookDraft) => {
      if (changed === undefined) return (await client.webhooks.create.mutate(draft)).secret;
      await client.webhooks.update.mutate({ webhookId: changed.id, draft });
      return null;
    },
    onSuccess: async (secret) => {
      await refresh();
      if (secret !== null) return onSecret(secret);
      notifySuccess({ title: "The webhook is saved" });
      onClose();
    },
    gcTime: 0,
  });
}
