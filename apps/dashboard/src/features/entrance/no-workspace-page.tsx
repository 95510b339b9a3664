import { EntranceCard } from "./entrance-card.tsx";

/** For a person who is in no workspace: they were taken out of their last one, or it was removed. */
export function NoWorkspacePage() {
  return <EntranceCard title="You are in no workspace" lead="Ask somebody who runs one to invite you." />;
}
