import type { Tool } from "@callhook/core";
import { TextLink } from "../../components/button-link.tsx";
import { notifySuccess } from "../../components/notify.tsx";

/** A calm word after a save, with the way to hear the tool at work. */
export function notifySaved(tool: Tool): void {
  const [agent] = tool.agentTargets;
  notifySuccess({
    title: `Saved “${tool.name}”`,
    message:
      agent === "assistant" ? (
        <TextLink size="sm" to="/assistant">
          Try it with the assistant
        </TextLink>
      ) : (
        <TextLink size="sm" to="/receptionist">
          Try it with the receptionist
        </TextLink>
      ),
  });
}
