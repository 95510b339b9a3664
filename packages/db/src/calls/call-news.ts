export type CallNews = { workspaceId: string; callId: string };

export async function listenForCallNews(_options: {
  url: string;
  onNews: (news: CallNews) => void;
}): Promise<{ close(): Promise<void> }> {
  throw new Error("not built yet");
}
