import { Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight } from "@tabler/icons-react";
import { useId } from "react";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { AuditFacts } from "./audit-facts.tsx";
import classes from "./audit-list.module.css";
import { actorWords, actionWords } from "./entry-words.ts";
import type { AuditEntry } from "./use-audit-log.ts";

/** One entry in a line, with all that is known of it behind a press. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const factsId = useId();
  const isAboutThemselves = entry.subject === null || entry.subject.id === entry.actor.id;
  return (
    <li className={classes.entry}>
      <UnstyledButton
        className={classes.summary}
        onClick={toggle}
        aria-expanded={isOpen}
        aria-controls={isOpen ? factsId : undefined}
      >
        <IconChevronRight size={15} className={classes.arrow} data-open={isOpen || undefined} aria-hidden />
        <span>
          <Text span fw={550} size="sm">
            {actionWords(entry.action)}
          </Text>
          {isAboutThemselves ? null : (
            <Text span size="sm">
              {": "}
              {entry.subject?.name}
            </Text>
          )}
          <Text span size="sm" c="dimmed">
            {" by "}
            {actorWords(entry.actor)}
          </Text>
        </span>
        <span className={classes.time}>
          <RelativeTime at={entry.at} />
        </span>
      </UnstyledButton>
      {isOpen ? (
        <div id={factsId}>
          <AuditFacts entry={entry} />
        </div>
      ) : null}
    </li>
  );
}
