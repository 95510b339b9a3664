import { useState } from "react";
import { GoToLatest } from "../../conversation/go-to-latest.tsx";
import classes from "../call-page.module.css";

type NewBelowProps = { isAway: boolean; count: number; onGo: () => void };

/** Over a live call of which the end is out of sight: how much was added since, which the log reads out, and the way there. */
export function NewBelow({ isAway, count, onGo }: NewBelowProps) {
  const [seen, setSeen] = useState(count);
  if (!isAway && seen !== count) setSeen(count);
  return (
    <div className={classes.newBelow}>
      {isAway ? <GoToLatest added={count - seen} onClick={onGo} /> : null}
    </div>
  );
}
