import { type Role, roleSchema } from "@callhook/core";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Group, Radio, Stack, TextInput } from "@mantine/core";
import { Controller, useForm } from "react-hook-form";
import { z } from "zod";
import { useApi } from "../../../lib/api.ts";
import { roleWords } from "../../../lib/role-words.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { emailSchema } from "../../entrance/account-schema.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import { SettingsCard } from "../settings-card.tsx";
import { InvitationLink } from "./invitation-link.tsx";
import { rolesToGive } from "./role-choices.ts";
import { useRefreshMembers } from "./use-members.ts";

const inviteForm = z.object({ email: emailSchema, role: roleSchema });
type InviteForm = z.infer<typeof inviteForm>;
const empty: InviteForm = { email: "", role: "editor" };

/** Asks somebody in, as what they are to be; the link can be handed over by any way. */
export function InviteCard({ myRole }: { myRole: Role | null }) {
  const api = useApi();
  const refresh = useRefreshMembers();
  const form = useForm<InviteForm>({ resolver: zodResolver(inviteForm), defaultValues: empty });
  const inviting = useMutation(
    api.members.invite.mutationOptions({
      onSuccess: async (_, { role }) => {
        form.reset({ ...empty, role });
        await refresh();
      },
    }),
  );

  return (
    <SettingsCard title="Invite somebody" lead="They get a link that makes them a member.">
      <form noValidate onSubmit={form.handleSubmit((values) => inviting.mutate(values))}>
        <Stack gap="md">
          <TextInput
            label="Email"
            type="email"
            autoComplete="off"
            maw={460}
            error={form.formState.errors.email?.message}
            {...form.register("email")}
          />
          <Controller
            name="role"
            control={form.control}
            render={({ field }) => (
              <Radio.Group label="Role" value={field.value} onChange={field.onChange}>
                <Stack gap="sm" mt={4}>
                  {rolesToGive(myRole).map((role) => (
                    <Radio
                      key={role}
                      value={role}
                      label={roleWords[role].name}
                      description={roleWords[role].may}
                    />
                  ))}
                </Stack>
              </Radio.Group>
            )}
          />
          <ProblemNote title="Nobody was invited" error={inviting.error} />
          <Group>
            <Button type="submit" loading={inviting.isPending}>
              Invite
            </Button>
          </Group>
          {inviting.data === undefined ? null : (
            <InvitationLink email={inviting.variables?.email ?? ""} {...inviting.data} />
          )}
        </Stack>
      </form>
    </SettingsCard>
  );
}
