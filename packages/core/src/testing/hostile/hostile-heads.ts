import type { HostileBehaviour } from "./hostile-behaviour.ts";
import {
  answer,
  bytes,
  fails,
  head,
  jsonType,
  pours,
  says,
  saysAndCloses,
  saysForEver,
  succeeds,
  timesOut,
} from "./hostile-wire.ts";

const fine = '{"fine":true}';
const fineLength = `content-length: ${fine.length}`;
const isFine = succeeds({ fine: true });
const notHttp = fails("invalid-response");

/** Servers whose status lines and headers go wrong. */
export const hostileHeads = {
  "endless-headers": {
    does: "Sends headers for ever.",
    behave: pours("HTTP/1.1 200 OK\r\n", "x-more: and more\r\n".repeat(1000)),
    expect: fails("response-too-large"),
  },
  "endless-header-name": {
    does: "Sends a header name that never ends.",
    behave: pours("HTTP/1.1 200 OK\r\n", "a".repeat(16_384)),
    expect: fails("response-too-large"),
  },
  "headers-of-64-kilobytes": {
    does: "Sends one header of 64 kB.",
    behave: says(head("200 OK", `x-large: ${"a".repeat(65_536)}`, fineLength), fine),
    expect: fails("response-too-large"),
  },
  "ten-thousand-empty-headers": {
    does: "Sends ten thousand headers with nothing in them.",
    behave: says(head("200 OK", ...Array.from({ length: 10_000 }, () => "x:"), fineLength), fine),
    expect: isFine,
  },
  "endless-reason-phrase": {
    does: "Sends a reason phrase that never ends.",
    behave: saysForEver({ first: "HTTP/1.1 200 ", again: "O".repeat(65_536), everyMs: 10 }),
    expect: timesOut("firstByte"),
  },
  "no-reason-phrase": {
    does: "Leaves out the reason phrase.",
    behave: says(`HTTP/1.1 200\r\n${jsonType}\r\n${fineLength}\r\n\r\n${fine}`),
    expect: isFine,
  },
  "header-without-colon": {
    does: "Sends a header line without a colon.",
    behave: says(head("200 OK", "this is no header", fineLength), fine),
    expect: notHttp,
  },
  "space-before-colon": {
    does: "Puts a space between the name of a header and its colon.",
    behave: says(head("200 OK", "x-spaced : 1", fineLength), fine),
    expect: notHttp,
  },
  "nul-in-header": {
    does: "Puts a NUL into a header.",
    behave: says(head("200 OK", "x-nul: a\0b", fineLength), fine),
    expect: notHttp,
  },
  "bare-carriage-return": {
    does: "Puts a lone carriage return into a header.",
    behave: says(head("200 OK", "x-split: a\rset-cookie: b", fineLength), fine),
    expect: notHttp,
  },
  "bare-line-feeds": {
    does: "Ends its lines with a line feed alone.",
    behave: saysAndCloses(`HTTP/1.1 200 OK\n${jsonType}\n${fineLength}\n\n${fine}`),
    expect: notHttp,
  },
  "folded-header": {
    does: "Goes on with a header on the next line, as was allowed long ago.",
    behave: says(head("200 OK", "x-folded: one\r\n two", fineLength), fine),
    expect: notHttp,
  },
  "header-of-high-bytes": {
    does: "Sends a header in an unknown encoding.",
    behave: says(
      bytes("HTTP/1.1 200 OK\r\nx-high: "),
      Buffer.from([0xff, 0xfe, 0xe9]),
      `\r\n${jsonType}\r\n${fineLength}\r\n\r\n${fine}`,
    ),
    expect: isFine,
  },
  "header-named-like-the-prototype": {
    does: "Sends headers named __proto__ and constructor.",
    behave: says(head("200 OK", "__proto__: x", "constructor: y", "hasOwnProperty: z", fineLength), fine),
    expect: isFine,
  },
  "cookie-flood": {
    does: "Sets two hundred cookies.",
    behave: says(answer(fine, ...Array.from({ length: 200 }, (_, index) => `set-cookie: a${index}=secret`))),
    expect: isFine,
  },
  "bad-status-line": {
    does: "Starts with a line that is no status line.",
    behave: saysAndCloses("HTTP/1.1 OK 200\r\n\r\n"),
    expect: notHttp,
  },
  "version-0-9": {
    does: "Answers like HTTP/0.9, with the body and nothing else.",
    behave: saysAndCloses("<html>It works</html>"),
    expect: notHttp,
  },
  "version-2": {
    does: "Starts with the frame that opens HTTP/2.",
    behave: saysAndCloses(Buffer.from("000000040000000000", "hex")),
    expect: notHttp,
  },
  "version-2-preface": {
    does: "Says the words with which an HTTP/2 client begins.",
    behave: saysAndCloses("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    expect: notHttp,
  },
  "version-9-9": {
    does: "Claims to speak a version of HTTP that does not exist.",
    behave: says(`HTTP/9.9 200 OK\r\n${jsonType}\r\n${fineLength}\r\n\r\n${fine}`),
    expect: notHttp,
  },
  "icy-radio": {
    does: "Answers like an internet radio station.",
    behave: saysAndCloses("ICY 200 OK\r\nicy-name: Radio\r\n\r\n"),
    expect: notHttp,
  },
  "request-as-answer": {
    does: "Sends a request back.",
    behave: saysAndCloses("GET / HTTP/1.1\r\nhost: example.com\r\n\r\n"),
    expect: notHttp,
  },
  garbage: {
    does: "Sends bytes without meaning.",
    behave: saysAndCloses(Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 89 + 7) % 256))),
    expect: notHttp,
  },
  "empty-lines-first": {
    does: "Sends empty lines before its answer.",
    behave: says("\r\n\r\n", answer(fine)),
    expect: isFine,
  },
  "endless-empty-lines": {
    does: "Sends empty lines for ever.",
    behave: saysForEver({ again: "\r\n".repeat(1000), everyMs: 10 }),
    expect: timesOut("firstByte"),
  },
  "status-of-two-digits": {
    does: "Answers with the status 99.",
    behave: saysAndCloses(head("99 Low", fineLength), fine),
    expect: notHttp,
  },
  "status-099": {
    does: "Answers with the status 099.",
    behave: saysAndCloses(head("099 Low", fineLength), fine),
    expect: fails("connection-failed"),
  },
  "status-of-four-digits": {
    does: "Answers with the status 1000.",
    behave: saysAndCloses(head("1000 High", fineLength), fine),
    expect: notHttp,
  },
  "status-of-letters": {
    does: "Answers with a status in letters.",
    behave: saysAndCloses(head("2OO OK", fineLength), fine),
    expect: notHttp,
  },
  "negative-status": {
    does: "Answers with the status -200.",
    behave: saysAndCloses(head("-200 OK", fineLength), fine),
    expect: notHttp,
  },
  "status-999": {
    does: "Answers with the status 999, as one well-known site does.",
    behave: says(head("999 Denied", fineLength), fine),
    expect: fails("http-error", 999),
  },
  "continue-then-silence": {
    does: "Asks to go on with a body that it has already, and says no more.",
    behave: says("HTTP/1.1 100 Continue\r\n\r\n"),
    // The client library takes a 100 that nobody asked for as a breach, and so the call ends at once.
    expect: notHttp,
  },
  "continue-then-answer": {
    does: "Asks to go on with a body that it has already, and then answers.",
    behave: says("HTTP/1.1 100 Continue\r\n\r\n", answer(fine)),
    expect: notHttp,
  },
  "processing-then-silence": {
    does: "Says that it is processing, and no more.",
    behave: says("HTTP/1.1 102 Processing\r\n\r\n"),
    expect: timesOut("firstByte"),
  },
  "interim-flood": {
    does: "Sends interim answers for ever.",
    behave: saysForEver({ again: "HTTP/1.1 102 Processing\r\n\r\n".repeat(50), everyMs: 10 }),
    expect: timesOut("firstByte"),
  },
  "early-hints": {
    does: "Sends hints first, and then its answer.",
    behave: says("HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\n\r\n", answer(fine)),
    expect: isFine,
  },
  "interim-with-headers-for-ever": {
    does: "Sends hints with large headers for ever.",
    behave: saysForEver({
      again: `HTTP/1.1 103 Early Hints\r\nlink: ${"a".repeat(8000)}\r\n\r\n`,
      everyMs: 5,
    }),
    expect: timesOut("firstByte"),
  },
  "upgrade-nobody-asked-for": {
    does: "Switches to a protocol that nobody asked for.",
    behave: says("HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n"),
    expect: notHttp,
  },
  "lengths-that-agree": {
    does: "Gives the length of the body twice, the same.",
    behave: saysAndCloses(head("200 OK", fineLength, fineLength), fine),
    expect: notHttp,
  },
  "lengths-that-differ": {
    does: "Gives the length of the body twice, differently.",
    behave: saysAndCloses(head("200 OK", fineLength, "content-length: 2"), fine),
    expect: notHttp,
  },
  "length-list": {
    does: "Gives two lengths in one header.",
    behave: saysAndCloses(head("200 OK", "content-length: 13, 13"), fine),
    expect: notHttp,
  },
  "length-and-chunks": {
    does: "Gives a length, and sends chunks: whoever counts differently reads another answer.",
    behave: saysAndCloses(
      head("200 OK", "content-length: 3", "transfer-encoding: chunked"),
      "d\r\n",
      fine,
      "\r\n0\r\n\r\n",
    ),
    expect: notHttp,
  },
  "negative-length": {
    does: "Gives a negative length.",
    behave: saysAndCloses(head("200 OK", "content-length: -1"), fine),
    expect: notHttp,
  },
  "length-in-hexadecimal": {
    does: "Gives a length in hexadecimal.",
    behave: saysAndCloses(head("200 OK", "content-length: 0xd"), fine),
    expect: notHttp,
  },
  "length-in-words": {
    does: "Gives a length that is no number.",
    behave: saysAndCloses(head("200 OK", "content-length: thirteen"), fine),
    expect: notHttp,
  },
  "length-with-plus": {
    does: "Gives a length with a sign.",
    behave: saysAndCloses(head("200 OK", "content-length: +13"), fine),
    expect: notHttp,
  },
  "length-empty": {
    does: "Gives no length where one is announced.",
    behave: saysAndCloses(head("200 OK", "content-length:"), fine),
    expect: notHttp,
  },
  "length-beyond-64-bits": {
    does: "Gives a length that no machine can count.",
    behave: saysAndCloses(head("200 OK", `content-length: ${"9".repeat(30)}`), fine),
    expect: notHttp,
  },
  "length-of-petabytes": {
    does: "Announces petabytes, sends little and waits.",
    behave: says(head("200 OK", "content-length: 9007199254740991"), fine),
    expect: timesOut("body"),
  },
  "unknown-transfer-encoding": {
    does: "Sends its body in a transfer encoding that does not exist.",
    behave: saysAndCloses(head("200 OK", "transfer-encoding: shuffled"), fine),
    expect: isFine,
  },
  "chunked-twice": {
    does: "Claims to have chunked its body twice.",
    behave: saysAndCloses(
      head("200 OK", "transfer-encoding: chunked, chunked"),
      "d\r\n",
      fine,
      "\r\n0\r\n\r\n",
    ),
    expect: isFine,
  },
} satisfies Record<string, HostileBehaviour>;
