import { Fragment, type ReactNode } from "react";
import { formatMoment } from "../../conversation/format-time.ts";
import { describeDevice } from "../account/describe-device.ts";
import classes from "./audit-list.module.css";
import { actorKindWords, detailWords } from "./entry-words.ts";
import type { AuditEntry } from "./use-audit-log.ts";

/** All that is known of one entry. */
export function AuditFacts({ entry }: { entry: AuditEntry }) {
  const { at, action, actor, subject, ipAddress, userAgent, details } = entry;
  const facts: [label: string, value: ReactNode][] = [
    ["When", formatMoment(at)],
    ["Who", `${actor.name} (${actorKindWords(actor.kind)})`],
  ];
  if (actor.id !== null) facts.push(["Their id", actor.id]);
  if (subject !== null) facts.push(["What it was done to", `${subject.name} (${subject.id})`]);
  if (ipAddress !== null) facts.push(["From address", ipAddress]);
  if (userAgent !== null) facts.push(["Device", <span title={userAgent}>{describeDevice(userAgent)}</span>]);
  facts.push(["Action", action]);
  for (const [name, value] of Object.entries(details)) facts.push([detailWords(name), valueWords(value)]);
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

const isoMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function valueWords(value: unknown): string {
  if (typeof value === "string") return isoMoment.test(value) ? formatMoment(value) : value;
  if (Array.isArray(value)) return value.map(valueWords).join(", ");
  return JSON.stringify(value) ?? "";
}
