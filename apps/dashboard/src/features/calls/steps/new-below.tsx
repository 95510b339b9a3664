import { Button } from "@mantine/core";
import { IconArrowDown } from "@tabler/icons-react";
import { useState } from "react";
import classes from "../call-page.module.css";

type NewBelowProps = { isAway: boolean; count: number; onGo: () => void };

/** Over a live call of which the end is out of sight: how much was added since, and the way there. */
export function NewBelow({ isAway, count, onGo }: NewBelowProps) {
  const [seen, setSeen] = useState(count);
  if (!isAway && seen !== count) setSeen(count);
  const added = count - seen;
  return (
    <div className={classes.newBelow} role="status">
      {isAway ? (
        <Button
          size="xs"
          radius="xl"
          variant="default"
          leftSection={<IconArrowDown size={15} aria-hidden />}
          onClick={onGo}
        >
          {added === 0 ? "Go to the latest" : `${added.toLocaleString("en")} new below`}
        </Button>
      ) : null}
    </div>
  );
}
