import { Badge, Button, Group, Text } from "@mantine/core";
import { IconDevices } from "@tabler/icons-react";
import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { QueryState } from "../query-state.tsx";
import rows from "../rows.module.css";
import { SettingsCard } from "../settings-card.tsx";
import { describeDevice } from "./describe-device.ts";
import { type Session, useEndSessions, useSessions } from "./use-sessions.ts";

/** Where the person is signed in; any of it can be ended from here. */
export function SessionsCard() {
  const sessions = useSessions();
  const ending = useEndSessions();
  const hasOthers = sessions.data?.some(({ isThisOne }) => !isThisOne) ?? false;

  async function end(which: Session | "others") {
    if (!(await confirm(questionBefore(which)))) return;
    ending.mutate(which, {
      onSuccess: () =>
        notifySuccess({ title: which === "others" ? "Signed out everywhere else" : "Signed out there" }),
      onError: (error) => notifyFailure({ title: "The session was not ended", error }),
    });
  }

  return (
    <SettingsCard
      title="Sessions"
      lead="Where you are signed in. End what you do not recognise, then change your password."
      aside={
        hasOthers ? (
          <Button variant="default" size="xs" disabled={ending.isPending} onClick={() => void end("others")}>
            Sign out everywhere else
          </Button>
        ) : null
      }
    >
      <QueryState query={sessions} what="your sessions">
        {(list) => (
          <ul className={rows.list} aria-label="Sessions">
            {list.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                isEnding={ending.isPending && ending.variables === session}
                onEnd={() => void end(session)}
              />
            ))}
          </ul>
        )}
      </QueryState>
    </SettingsCard>
  );
}

type SessionRowProps = { session: Session; isEnding: boolean; onEnd: () => void };

function SessionRow({ session, isEnding, onEnd }: SessionRowProps) {
  const device = describeDevice(session.userAgent);
  return (
    <li className={rows.row}>
      <IconDevices size={20} stroke={1.6} aria-hidden className={rows.icon} />
      <div className={rows.main}>
        <Group gap="xs">
          <Text fw={550} title={session.userAgent ?? undefined}>
            {device}
          </Text>
          {session.isThisOne ? <Badge color="sea">This one</Badge> : null}
        </Group>
        <Text size="sm" c="dimmed">
          Signed in <RelativeTime at={session.createdAt} />
          {session.ipAddress === null || session.ipAddress === "" ? "" : ` from ${session.ipAddress}`}
        </Text>
      </div>
      {session.isThisOne ? null : (
        <Button
          variant="default"
          size="xs"
          loading={isEnding}
          onClick={onEnd}
          aria-label={`Sign out: ${device}, ${session.ipAddress ?? "address unknown"}`}
        >
          Sign out
        </Button>
      )}
    </li>
  );
}

function questionBefore(which: Session | "others") {
  if (which === "others") {
    return {
      title: "Sign out everywhere else?",
      body: "Every other browser and device has to sign in again. This one stays signed in.",
      confirmLabel: "Sign out everywhere else",
    };
  }
  return {
    title: `Sign out of ${describeDevice(which.userAgent)}?`,
    body: "Whoever uses it has to sign in again.",
    confirmLabel: "Sign out there",
  };
}
