import type { HostileBehaviour } from "./hostile-behaviour.ts";
import {
  chunk,
  fails,
  head,
  pours,
  says,
  saysAndCloses,
  saysForEver,
  succeeds,
  timesOut,
} from "./hostile-wire.ts";

const chunked = head("200 OK", "transfer-encoding: chunked");
const untilClosed = head("200 OK", "connection: close");
const brokenInBody = fails("invalid-response", 200);

/** Servers whose bodies go wrong on their way. */
export const hostileBodies = {
  drip: {
    does: "Sends one byte of its body at a time, for ever.",
    behave: saysForEver({ first: `${untilClosed}[`, again: " ", everyMs: 20 }),
    expect: timesOut("body"),
  },
  "drip-by-chunks": {
    does: "Sends chunks of one byte, for ever.",
    behave: saysForEver({ first: chunked, again: chunk(" "), everyMs: 20 }),
    expect: timesOut("body"),
  },
  "drip-to-a-length": {
    does: "Keeps to the length it gave, at one byte at a time.",
    behave: saysForEver({ first: head("200 OK", "content-length: 100000"), again: " ", everyMs: 20 }),
    expect: timesOut("body"),
  },
  "endless-body": {
    does: "Sends as much as is taken, for ever.",
    behave: pours(untilClosed, "1".repeat(65_536)),
    expect: fails("response-too-large", 200),
  },
  "endless-chunks": {
    does: "Sends chunks as fast as they are taken, for ever.",
    behave: pours(chunked, chunk("1".repeat(65_536))),
    expect: fails("response-too-large", 200),
  },
  "endless-small-chunks": {
    does: "Sends chunks of one byte as fast as they are taken, for ever.",
    behave: pours(chunked, chunk("1").repeat(10_000)),
    expect: fails("response-too-large", 200),
  },
  "large-with-length": {
    does: "Sends a megabyte, as it announced.",
    behave: says(head("200 OK", "content-length: 1048576"), "1".repeat(1_048_576)),
    expect: fails("response-too-large", 200),
  },
  "as-large-as-may-be": {
    does: "Sends exactly as much as is read.",
    behave: says(head("200 OK", "content-length: 262144", "content-type: text/plain"), "1".repeat(262_144)),
    expect: succeeds(undefined),
  },
  "a-byte-too-large": {
    does: "Sends one byte more than is read.",
    behave: says(head("200 OK", "content-length: 262145", "content-type: text/plain"), "1".repeat(262_145)),
    expect: fails("response-too-large", 200),
  },
  "longer-than-length": {
    does: "Sends more than it announced, and closes.",
    behave: saysAndCloses(head("200 OK", "content-length: 2"), "{}{}{}"),
    expect: succeeds({}),
  },
  "shorter-than-length": {
    does: "Sends less than it announced, and closes politely.",
    behave: saysAndCloses(head("200 OK", "content-length: 1000"), '{"half":true}'),
    expect: fails("connection-failed", 200),
  },
  "shorter-than-length-and-waits": {
    does: "Sends less than it announced, and waits.",
    behave: says(head("200 OK", "content-length: 1000"), '{"half":true}'),
    expect: timesOut("body"),
  },
  "length-without-body": {
    does: "Answers as if to HEAD: with a length, and without the body.",
    behave: says(head("200 OK", "content-length: 13")),
    expect: timesOut("body"),
  },
  "chunk-garbage": {
    does: "Sends something else where the size of a chunk belongs.",
    behave: says(chunked, "not a size\r\n{}\r\n0\r\n\r\n"),
    expect: brokenInBody,
  },
  "chunk-size-overflow": {
    does: "Announces a chunk that no machine can hold.",
    behave: says(chunked, "fffffffffffffffff\r\n{}"),
    expect: brokenInBody,
  },
  "chunk-size-of-exabytes": {
    does: "Announces a chunk of exabytes, sends little and waits.",
    behave: says(chunked, "7fffffffffffffff\r\n{}"),
    expect: timesOut("body"),
  },
  "negative-chunk-size": {
    does: "Announces a chunk of negative size.",
    behave: says(chunked, "-2\r\n{}\r\n0\r\n\r\n"),
    expect: brokenInBody,
  },
  "chunk-size-with-prefix": {
    does: "Writes the size of a chunk as programmers do.",
    behave: says(chunked, "0x2\r\n{}\r\n0\r\n\r\n"),
    expect: brokenInBody,
  },
  "chunk-longer-than-its-size": {
    does: "Sends a chunk that is longer than its size.",
    behave: says(chunked, '2\r\n{"a":1}\r\n0\r\n\r\n'),
    expect: brokenInBody,
  },
  "chunk-without-end": {
    does: "Does not end a chunk before the next begins.",
    behave: says(chunked, "2\r\n{}2\r\n{}0\r\n\r\n"),
    expect: brokenInBody,
  },
  "chunk-extension": {
    does: "Sends chunks with extensions, which mean nothing to us.",
    behave: says(chunked, "2;name=value\r\n{}\r\n0\r\n\r\n"),
    expect: succeeds({}),
  },
  "endless-chunk-extension": {
    does: "Sends a chunk extension that never ends.",
    behave: saysForEver({ first: `${chunked}2;`, again: "a".repeat(65_536), everyMs: 10 }),
    expect: timesOut("body"),
  },
  "endless-chunk-size": {
    does: "Writes the size of a chunk with zeros that never end.",
    behave: saysForEver({ first: chunked, again: "0".repeat(65_536), everyMs: 10 }),
    expect: timesOut("body"),
  },
  "no-last-chunk": {
    does: "Leaves out the last chunk, and waits.",
    behave: says(chunked, chunk("{}")),
    expect: timesOut("body"),
  },
  "closed-before-last-chunk": {
    does: "Leaves out the last chunk, and closes politely.",
    behave: saysAndCloses(chunked, chunk("{}")),
    expect: fails("connection-failed", 200),
  },
  "closed-in-chunk": {
    does: "Closes politely in the middle of a chunk.",
    behave: saysAndCloses(chunked, 'ff\r\n{"half":'),
    expect: fails("connection-failed", 200),
  },
  "last-chunk-alone": {
    does: "Sends the last chunk, and no other.",
    behave: says(chunked, "0\r\n\r\n"),
    expect: succeeds(null),
  },
  trailers: {
    does: "Sends headers after its body.",
    behave: says(chunked, chunk("{}"), "0\r\nx-checksum: 1\r\nset-cookie: a=b\r\n\r\n"),
    expect: succeeds({}),
  },
  "trailers-that-contradict": {
    does: "Takes its headers back after its body.",
    behave: says(chunked, chunk("{}"), "0\r\ncontent-type: text/html\r\ncontent-length: 5\r\n\r\n"),
    expect: brokenInBody,
  },
  "endless-trailers": {
    does: "Sends headers after its body, for ever.",
    behave: pours(chunked, chunk("{}") + "0\r\n" + "x-more: and more\r\n".repeat(2000)),
    expect: fails("response-too-large", 200),
  },
  "body-with-204": {
    does: "Says that it has no content, and sends some.",
    behave: saysAndCloses(head("204 No Content", "content-length: 2"), "{}"),
    expect: succeeds(null, 204),
  },
  "chunks-with-204": {
    does: "Says that it has no content, and sends chunks.",
    behave: saysAndCloses(head("204 No Content", "transfer-encoding: chunked"), chunk("{}"), "0\r\n\r\n"),
    expect: succeeds(null, 204),
  },
  "body-with-304": {
    does: "Says that nothing has changed since, although nobody asked, and sends it.",
    behave: saysAndCloses(head("304 Not Modified", "content-length: 2"), "{}"),
    expect: fails("http-error", 304),
  },
  "reset-content": {
    does: "Asks to clear the form, and sends nothing.",
    behave: says(head("205 Reset Content", "content-length: 0")),
    expect: succeeds(null, 205),
  },
  "empty-body": {
    does: "Succeeds with nothing to say.",
    behave: says(head("200 OK", "content-length: 0")),
    expect: succeeds(null),
  },
} satisfies Record<string, HostileBehaviour>;
