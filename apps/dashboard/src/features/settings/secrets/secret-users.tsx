import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { Secret } from "./use-secrets.ts";

type Unnamed = "lines" | "agents";
/** What names a secret; variables are named by no phone line and no agent. */
type Users = Omit<Secret["usedBy"], Unnamed> & Partial<Pick<Secret["usedBy"], Unnamed>>;

/** What names a secret or a variable, with the way there. */
export function SecretUsers({ usedBy }: { usedBy: Users }) {
  const { tools, connections, lines = [], agents = [] } = usedBy;
  if (tools.length + connections.length + lines.length + agents.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nothing uses it.
      </Text>
    );
  }
  const others = [
    ...named("connection", connections),
    ...named("phone line", lines),
    ...named("agent", agents),
  ].join(", and by ");
  return (
    <Text size="sm" c="dimmed">
      Used by{" "}
      {tools.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index === 0 ? "" : ", "}
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link to="/integrations/webhook/$toolId" params={{ toolId: id }} {...props} />
            )}
          >
            {name}
          </Anchor>
        </Fragment>
      ))}
      {tools.length > 0 && others !== "" ? ", and by " : ""}
      {others}
    </Text>
  );
}

function named(noun: string, users: { name: string }[]): string[] {
  if (users.length === 0) return [];
  const names = users.map(({ name }) => `“${name}”`).join(", ");
  return [`the ${users.length === 1 ? noun : `${noun}s`} ${names}`];
}
