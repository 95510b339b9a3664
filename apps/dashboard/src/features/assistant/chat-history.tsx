import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useState } from "react";
import { ErrorState } from "../../components/error-state.tsx";
import { SearchField } from "../../components/search-field.tsx";
import { relativeTime } from "../../lib/relative-time.ts";
import { type CallSummary, openingOf } from "../calls/call-summary.ts";
import { useCalls } from "../calls/use-calls.ts";
import { useNow } from "../conversation/use-now.ts";
import classes from "./chat-history.module.css";

type ChatHistoryProps = {
  /** The chat that is open; null before its first message. */
  callId: string | null;
  onChosen?: () => void;
};

/** Earlier chats, newest first; one that is still open goes on where it was left. */
export function ChatHistory({ callId, onChosen }: ChatHistoryProps) {
  const [search, setSearch] = useState("");
  const query = useCalls({ agent: "assistant", channel: "chat", ...(search === "" ? {} : { search }) });
  const { refetch } = query;
  // A chat that has begun is one more to list; while it is open, the list reads itself again.
  useEffect(() => void refetch(), [refetch, callId]);

  return (
    <Stack gap="sm">
      <SearchField
        size="sm"
        aria-label="Search chats"
        placeholder="Search chats"
        clearLabel="Clear the search"
        words={search}
        onSearch={(words) => setSearch(words.trim())}
      />
      <Chats query={query} isSearching={search !== ""} callId={callId} onChosen={onChosen} />
    </Stack>
  );
}

type ChatsProps = {
  query: ReturnType<typeof useCalls>;
  isSearching: boolean;
  callId: string | null;
  onChosen: (() => void) | undefined;
};

function Chats({ query, isSearching, callId, onChosen }: ChatsProps) {
  const { calls, error } = query;
  const now = useNow(60_000);
  if (calls === undefined) {
    if (error === null) return <Skeleton height={132} role="status" aria-label="Loading chats" />;
    return (
      <ErrorState
        title="The chats could not be loaded"
        error={error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    );
  }
  if (calls.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {isSearching
          ? "No chat has these words."
          : "No chats yet. What you ask is kept here, to read or go on with."}
      </Text>
    );
  }
  return (
    <>
      <ul className={classes.chats} onKeyDown={moveBetweenChats} aria-busy={query.isPlaceholderData}>
        {calls.map((call) => (
          <li key={call.id}>
            <Chat call={call} now={now} isOpen={call.id === callId} onChosen={onChosen} />
          </li>
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button
          size="xs"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Earlier chats
        </Button>
      ) : null}
    </>
  );
}

type ChatProps = { call: CallSummary; now: number; isOpen: boolean; onChosen: (() => void) | undefined };

function Chat({ call, now, isOpen, onChosen }: ChatProps) {
  return (
    <Link
      to="/assistant"
      search={{ callId: call.id }}
      className={classes.chat}
      aria-current={isOpen ? "page" : undefined}
      onClick={onChosen}
    >
      <span className={classes.title}>{openingOf(call)}</span>
      <span className={classes.facts}>
        <time dateTime={call.startedAt}>
          {relativeTime({ at: new Date(call.startedAt), now: new Date(now) })}
        </time>
        {call.status === "active" ? <span className={classes.open}>Can go on</span> : <span>Finished</span>}
      </span>
    </Link>
  );
}

/** Up and down move between chats, as in any list; Tab leaves it. */
function moveBetweenChats(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll("a")];
  const next = links.findIndex((link) => link === document.activeElement) + step;
  links[next]?.focus();
  event.preventDefault();
}
