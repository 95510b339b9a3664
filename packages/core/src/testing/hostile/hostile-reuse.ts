import type { HostileBehaviour, HostileConnection, HostileRequest } from "./hostile-behaviour.ts";
import { answer, bytes, chunk, fails, head, later, succeeds, timesOut } from "./hostile-wire.ts";

const first = succeeds({ request: 1 });
const second = succeeds({ request: 2 });
const poison = answer('{"poison":true}');

/**
 * Servers whose connections go wrong between one call and the next. The attack: what an answer leaves behind
 * becomes the answer to somebody else's call. Every answer says which request on its connection it is for.
 */
export const hostileReuse = {
  "keeps-alive": {
    does: "Keeps the connection, as it ought to.",
    behave: answersThen(() => undefined),
    expect: first,
    next: { afterMs: 30, expect: second },
  },
  "answers-twice": {
    does: "Sends two answers to one request in one go.",
    behave: ({ socket }, { number }) => void socket.write(bytes(numbered(number), poison)),
    expect: first,
    next: { afterMs: 30, expect: first },
  },
  "answers-twice-at-once": {
    does: "Sends two answers to one request in one go, and is asked again at once.",
    behave: ({ socket }, { number }) => void socket.write(bytes(numbered(number), poison)),
    expect: first,
    next: { afterMs: 0, expect: first },
  },
  "answers-many-times": {
    does: "Sends a thousand answers to one request.",
    behave: ({ socket }, { number }) =>
      void socket.write(bytes(numbered(number), ...Array<Buffer>(1000).fill(poison))),
    expect: first,
    next: { afterMs: 0, expect: first },
  },
  "answers-again-later": {
    does: "Sends a second answer while nobody waits for one.",
    behave: answersThen(({ socket }) => later({ socket, afterMs: 20, act: () => void socket.write(poison) })),
    expect: first,
    next: { afterMs: 150, expect: first },
  },
  "garbage-when-idle": {
    does: "Sends something that is not HTTP while nobody waits for it.",
    behave: answersThen(({ socket }) =>
      later({ socket, afterMs: 20, act: () => void socket.write("hello?") }),
    ),
    expect: first,
    next: { afterMs: 150, expect: first },
  },
  "interim-when-idle": {
    does: "Sends hints while nobody waits for them.",
    behave: answersThen(({ socket }) =>
      later({ socket, afterMs: 20, act: () => void socket.write("HTTP/1.1 103 Early Hints\r\n\r\n") }),
    ),
    expect: first,
    next: { afterMs: 150, expect: first },
  },
  "half-an-answer-when-idle": {
    does: "Begins a second answer while nobody waits for it, and would end it with the next.",
    behave: answersThen(({ socket }) =>
      later({ socket, afterMs: 20, act: () => void socket.write(poison.subarray(0, 20)) }),
    ),
    expect: first,
    next: { afterMs: 150, expect: first },
  },
  "answer-in-a-204": {
    does: "Hides an answer in the body of a 204.",
    behave: ({ socket }) =>
      void socket.write(bytes(head("204 No Content", `content-length: ${poison.length}`), poison)),
    expect: succeeds(null, 204),
    next: { afterMs: 0, expect: succeeds(null, 204) },
  },
  "answer-in-a-304": {
    does: "Hides an answer in the body of a 304.",
    behave: ({ socket }) => void socket.write(bytes(head("304 Not Modified"), poison)),
    expect: fails("http-error", 304),
    next: { afterMs: 0, expect: fails("http-error", 304) },
  },
  "answer-behind-the-length": {
    does: "Hides an answer behind the end of its body.",
    behave: ({ socket }) => void socket.write(bytes(head("200 OK", "content-length: 2"), "{}", poison)),
    expect: succeeds({}),
    next: { afterMs: 0, expect: succeeds({}) },
  },
  "answer-behind-the-last-chunk": {
    does: "Hides an answer behind the last chunk.",
    behave: ({ socket }) =>
      void socket.write(
        bytes(head("200 OK", "transfer-encoding: chunked"), chunk("{}"), "0\r\n\r\n", poison),
      ),
    expect: succeeds({}),
    next: { afterMs: 0, expect: succeeds({}) },
  },
  "answer-behind-a-large-body": {
    does: "Hides an answer behind a body that fills a read to the last byte.",
    behave: ({ socket }, { number }) => {
      const padding = " ".repeat(65_536 - numbered(number).length - 3);
      socket.write(bytes(numbered(number, padding), poison));
    },
    expect: first,
    next: { afterMs: 0, expect: first },
  },
  "says-close-and-stays": {
    does: "Says that it closes the connection, and does not.",
    behave: ({ socket }, { number }) =>
      void socket.write(answer(JSON.stringify({ request: number }), "connection: close")),
    expect: first,
    next: { afterMs: 0, expect: first },
  },
  "closes-without-saying": {
    does: "Closes the connection as soon as it has answered, without saying so.",
    behave: ({ socket }, { number }) => void socket.end(numbered(number)),
    expect: first,
    next: { afterMs: 100, expect: first },
  },
  "resets-when-idle": {
    does: "Cuts the connection soon after it has answered.",
    behave: answersThen(({ socket, reset }) => later({ socket, afterMs: 20, act: reset })),
    expect: first,
    next: { afterMs: 100, expect: first },
  },
  "keep-alive-of-no-time": {
    does: "Promises to keep the connection for no time at all.",
    behave: ({ socket }, { number }) =>
      void socket.write(answer(JSON.stringify({ request: number }), "keep-alive: timeout=0")),
    expect: first,
    next: { afterMs: 0, expect: first },
  },
  "resets-on-the-next": {
    does: "Cuts the connection as the next request arrives: a POST must not be sent again.",
    behave: ({ socket, reset }, { number }) => {
      if (number === 1) socket.write(numbered(number));
      else reset();
    },
    expect: first,
    next: { afterMs: 30, expect: fails("connection-failed") },
  },
  "closes-on-the-next": {
    does: "Closes the connection as the next request arrives.",
    behave: ({ socket }, { number }) => {
      if (number === 1) socket.write(numbered(number));
      else socket.end();
    },
    expect: first,
    next: { afterMs: 30, expect: fails("connection-failed") },
  },
  "silent-on-the-next": {
    does: "Answers the first request on a connection, and no other.",
    behave: ({ socket }, { number }) => {
      if (number === 1) socket.write(numbered(number));
    },
    expect: first,
    next: { afterMs: 30, expect: timesOut("firstByte") },
  },
} satisfies Record<string, HostileBehaviour>;

function numbered(request: number, padding = ""): Buffer {
  return answer(JSON.stringify({ request }) + padding);
}

function answersThen(afterwards: (connection: HostileConnection) => void) {
  return (connection: HostileConnection, { number }: HostileRequest) => {
    connection.socket.write(numbered(number));
    afterwards(connection);
  };
}
