import type { TranscriptEvent } from "@callhook/core";
import type { CallNews, EventsAfter, EventsQuestion, HeardNews, ReadableEvents } from "@callhook/db";
import { inBatches } from "../in-batches.ts";

/** What has come since it was last asked, or `look` where only the record can tell. */
export type News = TranscriptEvent[] | "look";

export type Following = {
  /** At once where something has come, else as soon as it does; `look` if nothing has for so long. */
  next(options: { withinMs: number }): Promise<News>;
  stop(): void;
};

/** Who follows a call in this process, and what is new for them. */
export type CallFollowers = {
  /** How many follow now. */
  count(): number;
  wake(news: HeardNews): void;
  /** News may have been missed: everybody looks, and is asked for their access before. */
  wakeAll(): void;
  /** Somebody's access has ended or changed. */
  accessChanged(): void;
  /** Another number after every such change. */
  accessVersion(): number;
  /** From now on, until stopped. */
  follow(call: CallNews): Following;
  /** The events of a call behind a number. One question to the database answers all who ask at the same moment. */
  eventsAfter(question: EventsQuestion): Promise<ReadableEvents>;
};

type Follower = { hear(events: readonly TranscriptEvent[] | undefined): void };

export function createCallFollowers(events: EventsAfter): CallFollowers {
  const followers = new Map<string, Set<Follower>>();
  const keyOf = ({ workspaceId, callId }: CallNews) => `${workspaceId}/${callId}`;
  let accessVersion = 0;

  return {
    count: () => [...followers.values()].reduce((sum, ofCall) => sum + ofCall.size, 0),
    wake(news) {
      for (const follower of followers.get(keyOf(news)) ?? []) follower.hear(news.events);
    },
    wakeAll() {
      accessVersion += 1;
      for (const follower of [...followers.values()].flatMap((ofCall) => [...ofCall]))
        follower.hear(undefined);
    },
    accessChanged: () => void (accessVersion += 1),
    accessVersion: () => accessVersion,
    follow(call) {
      const key = keyOf(call);
      const ofCall = followers.get(key) ?? new Set();
      const { follower, ...following } = createFollowing(() => {
        ofCall.delete(follower);
        if (ofCall.size === 0 && followers.get(key) === ofCall) followers.delete(key);
      });
      followers.set(key, ofCall.add(follower));
      return following;
    },
    eventsAfter: inBatches((questions) => events.read(questions)),
  };
}

/** So many are kept for whoever is slow to read them; whoever is slower looks them up. */
const mostKept = 200;

function createFollowing(leave: () => void): Following & { follower: Follower } {
  let kept: News = [];
  let wake: (() => void) | null = null;
  let isStopped = false;

  const hasNews = () => kept === "look" || kept.length > 0;

  function take(): News {
    const taken = kept;
    kept = [];
    return taken;
  }

  return {
    follower: {
      hear(events) {
        if (kept !== "look")
          kept =
            events === undefined || kept.length + events.length > mostKept ? "look" : [...kept, ...events];
        wake?.();
      },
    },
    async next({ withinMs }) {
      if (isStopped || hasNews()) return take();
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      const timer = setTimeout(resolve, withinMs);
      await promise;
      clearTimeout(timer);
      wake = null;
      return hasNews() ? take() : "look";
    },
    stop() {
      isStopped = true;
      leave();
      wake?.();
    },
  };
}
