import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { Secret } from "./use-secrets.ts";

/** What names a secret, with the way there. */
export function SecretUsers({ usedBy }: { usedBy: Secret["usedBy"] }) {
  const { tools, connections } = usedBy;
  if (tools.length === 0 && connections.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No tool uses it.
      </Text>
    );
  }
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
      {tools.length > 0 && connections.length > 0 ? ", and by " : ""}
      {connections.length === 0
        ? ""
        : `the ${connections.length === 1 ? "connection" : "connections"} ${connections.map(({ name }) => `“${name}”`).join(", ")}`}
    </Text>
  );
}
