import type { CollectedValue } from "@callhook/core";
import { Text, Title } from "@mantine/core";
import classes from "./call-analysis.module.css";

/** The values that the agent's settings ask for, each with where it comes from or why there is none. */
export function CollectedData({ collected }: { collected: readonly CollectedValue[] }) {
  if (collected.length === 0) return null;
  return (
    <div>
      <Title order={3} fz="sm" mb={6}>
        Collected data
      </Title>
      <dl className={classes.collected}>
        {collected.map(({ name, value, reason }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value === null ? <span className={classes.unknown}>Not known</span> : String(value)}
              <Text size="xs" c="dimmed">
                {reason}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
