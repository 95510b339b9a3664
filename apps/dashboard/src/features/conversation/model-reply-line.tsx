import type { ModelReplyRecord } from "@callhook/core";
import { describeModelReply } from "./describe-model-reply.ts";
import classes from "./model-reply-line.module.css";

/** How the words above came about: which model, how fast, for how many tokens. */
export function ModelReplyLine({ reply }: { reply: ModelReplyRecord }) {
  return (
    <div className={classes.line} data-status={reply.status}>
      {describeModelReply(reply)}
    </div>
  );
}
