import type { HostileBehaviour, HostileConnection } from "./hostile-behaviour.ts";
import {
  answer,
  answerWith,
  fails,
  head,
  jsonType,
  later,
  says,
  saysAndCloses,
  saysAndResets,
  saysForEver,
  succeeds,
  timesOut,
} from "./hostile-wire.ts";

/** More than sockets hold on both sides, so that it is on its way when the answer comes. */
const largeBytes = 12 * 1024 * 1024;
const tooLarge = answerWith(413, { headers: ["connection: close"] });

/** Servers whose connections go wrong. */
export const hostileConnections = {
  "reset-when-connected": {
    does: "Cuts every connection as soon as it stands.",
    begins: "connected",
    behave: ({ reset }) => reset(),
    expect: fails("connection-failed"),
  },
  "close-when-connected": {
    does: "Closes every connection politely as soon as it stands.",
    begins: "connected",
    behave: ({ socket }) => void socket.end(),
    expect: fails("connection-failed"),
  },
  "never-read": {
    does: "Accepts the connection and reads nothing for a long while.",
    begins: "connected",
    behave: ({ socket }) => {
      socket.pause();
      later({ socket, afterMs: 3_500, act: () => void socket.resume() });
    },
    expect: timesOut("firstByte"),
  },
  "answer-before-request": {
    does: "Sends its answer as soon as the connection stands, without reading the request.",
    begins: "connected",
    behave: saysAndCloses(answer('{"early":true}')),
    expect: succeeds({ early: true }),
  },
  "answer-in-request": {
    does: "Finds a large request too large as soon as it begins, and reads no more of it.",
    begins: "connected",
    requestBytes: largeBytes,
    behave: whenItBegins(saysAndCloses(tooLarge)),
    expect: fails("http-error", 413),
  },
  "answer-in-request-and-reset": {
    does: "Finds a large request too large as soon as it begins, and cuts the connection.",
    begins: "connected",
    requestBytes: largeBytes,
    behave: whenItBegins(saysAndResets(tooLarge)),
    expect: fails("http-error", 413),
  },
  "answer-in-request-that-is-read": {
    does: "Answers as soon as a large request begins, and reads it to its end.",
    begins: "connected",
    requestBytes: largeBytes,
    behave: ({ socket }) => socket.once("data", () => void socket.write(answer('{"early":true}'))),
    expect: succeeds({ early: true }),
  },
  "reset-in-request": {
    does: "Cuts the connection in the middle of a large request.",
    begins: "connected",
    requestBytes: largeBytes,
    behave: whenItBegins(({ reset }) => reset()),
    expect: fails("connection-failed"),
  },
  "close-in-request": {
    does: "Closes the connection politely in the middle of a large request.",
    begins: "connected",
    requestBytes: largeBytes,
    behave: whenItBegins(({ socket }) => void socket.end()),
    expect: fails("connection-failed"),
  },
  "stall-in-request": {
    does: "Stops reading in the middle of a large request.",
    begins: "connected",
    requestBytes: largeBytes,
    behave: whenItBegins(() => undefined),
    expect: timesOut("firstByte"),
  },
  "banner-before-request": {
    does: "Greets like a mail server before it is spoken to.",
    begins: "connected",
    behave: saysAndCloses("220 mail.example.com ESMTP ready\r\n"),
    expect: fails("invalid-response"),
  },
  "never-answer": {
    does: "Takes the request and never answers.",
    behave: () => undefined,
    expect: timesOut("firstByte"),
  },
  "close-after-request": {
    does: "Takes the request and closes the connection politely.",
    behave: saysAndCloses(),
    expect: fails("connection-failed"),
  },
  "reset-after-request": {
    does: "Takes the request and cuts the connection.",
    behave: ({ reset }) => reset(),
    expect: fails("connection-failed"),
  },
  "reset-after-request-that-reads": {
    does: "Takes a GET request and cuts the connection.",
    method: "GET",
    behave: ({ reset }) => reset(),
    expect: fails("connection-failed"),
  },
  "close-in-head": {
    does: "Closes the connection in the middle of a header.",
    behave: saysAndCloses(`HTTP/1.1 200 OK\r\n${jsonType}\r\nx-half`),
    expect: fails("connection-failed"),
  },
  "reset-in-head": {
    does: "Cuts the connection in the middle of a header.",
    behave: saysAndResets(`HTTP/1.1 200 OK\r\n${jsonType}\r\nx-half`),
    expect: fails("connection-failed"),
  },
  "reset-after-head": {
    does: "Cuts the connection between head and body.",
    behave: saysAndResets(head("200 OK", "content-length: 10")),
    expect: fails("connection-failed", 200),
  },
  "reset-in-body": {
    does: "Cuts the connection in the middle of the body.",
    behave: saysAndResets(head("200 OK", "content-length: 1000"), '{"half":'),
    expect: fails("connection-failed", 200),
  },
  "reset-in-unbounded-body": {
    does: "Cuts the connection in a body that only its closing would end.",
    behave: saysAndResets(head("200 OK", "connection: close"), '{"half":'),
    expect: fails("connection-failed", 200),
  },
  "reset-in-unbounded-text": {
    does: "Cuts the connection in a text that only its closing would end, where it could pass for all of it.",
    behave: saysAndResets(head("200 OK", "content-type: text/plain"), "We are open until"),
    expect: fails("connection-failed", 200),
  },
  "reset-in-old-body": {
    does: "Cuts the connection in a body in HTTP/1.0, which always ends by closing.",
    behave: saysAndResets(`HTTP/1.0 200 OK\r\n${jsonType}\r\n\r\n`, '{"whole":true}'),
    expect: fails("connection-failed", 200),
  },
  "close-ends-body": {
    does: "Ends its body by closing the connection, as HTTP/1.0 did.",
    behave: saysAndCloses(head("200 OK", "connection: close"), '{"whole":true}'),
    expect: succeeds({ whole: true }),
  },
  "version-1-0": {
    does: "Answers in HTTP/1.0.",
    behave: saysAndCloses(`HTTP/1.0 200 OK\r\n${jsonType}\r\n\r\n{"old":true}`),
    expect: succeeds({ old: true }),
  },
  "hang-after-head": {
    does: "Sends the head, then nothing.",
    behave: says(head("200 OK", "content-length: 10")),
    expect: timesOut("body"),
  },
  "head-byte-by-byte": {
    does: "Sends headers one byte at a time, for ever.",
    behave: saysForEver({ first: `HTTP/1.1 200 OK\r\n${jsonType}\r\nx-slow: `, again: "a", everyMs: 20 }),
    expect: timesOut("firstByte"),
  },
  "status-line-byte-by-byte": {
    does: "Sends one letter of the status line every now and then, for ever.",
    behave: saysForEver({ first: "HTTP/1.1 200 ", again: "O", everyMs: 20 }),
    expect: timesOut("firstByte"),
  },
  "answer-byte-by-byte": {
    does: "Sends a sound answer in pieces of one byte.",
    behave: ({ socket }) => {
      for (const byte of answer('{"patient":true}')) socket.write(Buffer.from([byte]));
    },
    expect: succeeds({ patient: true }),
  },
} satisfies Record<string, HostileBehaviour>;

/** Acts with the first of a request, and reads no more of it for a long while. */
function whenItBegins(behave: (connection: HostileConnection) => void) {
  return (connection: HostileConnection) => {
    connection.socket.once("data", () => {
      const { socket } = connection;
      socket.pause();
      behave(connection);
      later({ socket, afterMs: 3_500, act: () => void socket.resume() });
    });
  };
}
