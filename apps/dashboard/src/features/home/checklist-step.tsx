import { Text, Title } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./checklist.module.css";

type ChecklistStepProps = {
  number: number;
  title: string;
  isDone: boolean;
  isNext: boolean;
  actions: ReactNode;
  children: ReactNode;
};

/** One step of the way; what to press is shown where it is the next one. */
export function ChecklistStep({ number, title, isDone, isNext, actions, children }: ChecklistStepProps) {
  return (
    <li
      className={classes.step}
      data-done={isDone || undefined}
      data-next={isNext || undefined}
      aria-current={isNext ? "step" : undefined}
    >
      <span className={classes.number} aria-hidden>
        {isDone ? <IconCheck size={16} stroke={2.4} /> : number}
      </span>
      <div className={classes.body}>
        <Title order={3} fz="md">
          {title}
          {isDone ? <span className={classes.done}> · Done</span> : null}
        </Title>
        {isDone ? null : (
          <Text size="sm" c="dimmed" maw="62ch">
            {children}
          </Text>
        )}
        {isNext && actions !== null ? <div className={classes.actions}>{actions}</div> : null}
      </div>
    </li>
  );
}
