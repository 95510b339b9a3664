import { signInAnswer } from "@callhook/client/sign-in";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { notifySuccess } from "../../../components/notify.tsx";
import { signInClient } from "../../../lib/sign-in-client.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { personNameSchema } from "../../entrance/account-schema.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import { SettingsCard } from "../settings-card.tsx";
import type { Me } from "./account-page.tsx";
import { EmailState } from "./email-state.tsx";
import { useRefreshMe } from "./use-me.ts";

const profileForm = z.object({ name: personNameSchema });
type ProfileForm = z.infer<typeof profileForm>;

/** Name and email address, and whether the address is known to be theirs. */
export function ProfileCard({ me }: { me: Me }) {
  const refresh = useRefreshMe();
  const form = useForm<ProfileForm>({ resolver: zodResolver(profileForm), values: { name: me.name } });
  const saving = useMutation({
    mutationFn: (values: ProfileForm) => signInAnswer(signInClient.updateUser(values)),
    onSuccess: async () => {
      await refresh();
      notifySuccess({ title: "Your name was saved" });
    },
  });
  const { errors, isDirty } = form.formState;

  return (
    <SettingsCard title="Profile" lead="Members of your workspaces see your name and your email address.">
      <form noValidate onSubmit={form.handleSubmit((values) => saving.mutate(values))}>
        <Stack gap="md" maw={460}>
          <TextInput
            label="Name"
            autoComplete="name"
            error={errors.name?.message}
            {...form.register("name")}
          />
          <EmailState email={me.email} isVerified={me.emailVerified} />
          <ProblemNote title="Your name was not saved" error={saving.error} />
          <Group>
            <Button type="submit" disabled={!isDirty} loading={saving.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </SettingsCard>
  );
}
