import { type Role, roleSchema } from "@callhook/core";
import { useQueryClient } from "@tanstack/react-query";
import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { focusPageHeading } from "../../../components/page-focus.tsx";
import { useApi } from "../../../lib/api.ts";
import { roleWords } from "../../../lib/role-words.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { type Member, useRefreshMembers } from "./use-members.ts";

/** Gives a member another role or takes them out, each after asking where something would be lost. */
export function useChangeMember(member: Member) {
  const { userId, name, isYou } = member;
  const api = useApi();
  const refresh = useRefreshMembers();
  const queryClient = useQueryClient();
  const changing = useMutation(api.members.setRole.mutationOptions());
  const removing = useMutation(api.members.remove.mutationOptions());

  async function setRole(chosen: string | null) {
    const role = roleSchema.safeParse(chosen);
    if (!role.success || role.data === member.role) return;
    if (isRisky({ isYou, to: role.data }) && !(await confirm(questionBefore({ member, to: role.data }))))
      return;
    try {
      await changing.mutateAsync({ userId, role: role.data });
      notifySuccess({ title: `${isYou ? "You are" : `${name} is`} now ${roleWords[role.data].inSentence}` });
      if (isYou) await queryClient.invalidateQueries({ queryKey: api.workspace.get.queryKey() });
    } catch (error) {
      notifyFailure({ title: `The role of ${name} is the same as before`, error });
    }
    await refresh();
  }

  async function remove() {
    const isAgreed = await confirm({
      title: `Remove ${name}?`,
      body: "They lose access at once. API keys that they created stop working; tools and calls stay.",
      confirmLabel: "Remove from workspace",
      isDangerous: true,
    });
    if (!isAgreed) return;
    try {
      await removing.mutateAsync({ userId });
      notifySuccess({ title: `${name} is no longer a member` });
      focusPageHeading();
    } catch (error) {
      notifyFailure({ title: `${name} was not removed`, error });
    }
    await refresh();
  }

  return { setRole, remove, isPending: changing.isPending || removing.isPending };
}

/** One's own lesser role cannot be taken back by oneself, nor an owner that one has made. */
function isRisky({ isYou, to }: { isYou: boolean; to: Role }): boolean {
  return isYou || to === "owner";
}

function questionBefore({ member, to }: { member: Member; to: Role }) {
  if (member.isYou) {
    return {
      title: `Become ${roleWords[to].inSentence}?`,
      body: "You will be able to do less, and only somebody else can give you your role back.",
      confirmLabel: `Become ${roleWords[to].inSentence}`,
      isDangerous: true,
    };
  }
  return {
    title: `Make ${member.name} an owner?`,
    body: "Owners may do everything you may: change the plan, take your role, delete the workspace.",
    confirmLabel: "Make owner",
  };
}
