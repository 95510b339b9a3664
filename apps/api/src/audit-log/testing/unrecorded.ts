const conversation =
  "Part of a conversation, all of which is on record itself: every step of it is in the call's events.";
/** The mutations that leave no entry, and why that is right. */
export const unrecorded: Record<string, string> = {
  "calls.start": conversation,
  "calls.append": conversation,
  "calls.say": conversation,
  "calls.interrupt": conversation,
  "calls.end": conversation,
  "calls.callTool": conversation,
  "calls.decide": conversation,
  "lines.check": "Changes nothing: it asks this installation's own address whether it is reached.",
  "workspace.remove": "The log goes with the workspace, so that there would be nothing to write it into.",
};
