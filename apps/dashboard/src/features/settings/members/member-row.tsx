import type { Role } from "@callhook/core";
import { Badge, Button, Group, Select, Text } from "@mantine/core";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { roleWords } from "../../../lib/role-words.ts";
import table from "../table.module.css";
import { mayChangeMember, rolesToGive } from "./role-choices.ts";
import { useChangeMember } from "./use-change-member.ts";
import type { Member } from "./use-members.ts";

type MemberRowProps = {
  member: Member;
  members: Member[];
  /** Null for who may not change any member. */
  myRole: Role | null;
};

/** One member: who they are, and their role, to change where that is for the reader to do. */
export function MemberRow({ member, members, myRole }: MemberRowProps) {
  const { name, email, role, isYou } = member;
  const { setRole, remove, isPending } = useChangeMember(member);
  const mayChange = mayChangeMember({ mine: myRole, member, members });
  return (
    <tr>
      <td className={table.main}>
        <Group gap="xs">
          <Text fw={550}>{name}</Text>
          {isYou ? <Badge color="gray">You</Badge> : null}
          {member.twoFactorEnabled ? (
            <Badge color="sea" title="Signs in with two factors">
              Two-factor
            </Badge>
          ) : null}
        </Group>
        <Text size="sm" c="dimmed">
          {email}
        </Text>
      </td>
      <td>
        {mayChange ? (
          <Select
            aria-label={`Role of ${name}`}
            data={rolesToGive(myRole).map((value) => ({ value, label: roleWords[value].name }))}
            value={role}
            onChange={(chosen) => void setRole(chosen)}
            allowDeselect={false}
            disabled={isPending}
            w={124}
            size="sm"
          />
        ) : (
          <Text size="sm" title={roleWords[role].may}>
            {roleWords[role].name}
          </Text>
        )}
      </td>
      <td>
        <Text size="sm" c="dimmed">
          <RelativeTime at={member.joinedAt} />
        </Text>
      </td>
      {myRole === null ? null : (
        <td className={table.action}>
          {mayChange && !isYou ? (
            <Button
              variant="default"
              size="xs"
              disabled={isPending}
              onClick={() => void remove()}
              aria-label={`Remove ${name}`}
            >
              Remove
            </Button>
          ) : null}
        </td>
      )}
    </tr>
  );
}
