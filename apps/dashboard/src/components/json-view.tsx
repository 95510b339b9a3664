import { ActionIcon, CopyButton, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import classes from "./json-view.module.css";

type CodeViewProps = { label: string; text: string };

/** Text set in monospace that can be scrolled by keyboard and copied; `label` names it for readers. */
export function CodeView({ label, text }: CodeViewProps) {
  return (
    <div className={classes.frame}>
      <pre className={classes.code} tabIndex={0} role="group" aria-label={label}>
        {text}
      </pre>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? "Copied" : "Copy"}>
            <ActionIcon
              className={classes.copy}
              variant="subtle"
              color="gray"
              onClick={copy}
              aria-label={`Copy: ${label}`}
            >
              {copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </div>
  );
}

/** A JSON value, indented. */
export function JsonView({ label, value }: { label: string; value: unknown }) {
  return <CodeView label={label} text={JSON.stringify(value, null, 2) ?? "undefined"} />;
}
