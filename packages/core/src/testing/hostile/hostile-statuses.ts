import type { HostileBehaviour, HostileExpectation } from "./hostile-behaviour.ts";
import { answerWith, fails, says, saysAndCloses, succeeds } from "./hostile-wire.ts";

/** Servers that answer in sound HTTP, and not with what was hoped for. */
export const hostileStatuses = {
  "status-201": status(201, "says that something was made", { expect: succeeds({ status: 201 }, 201) }),
  "status-202": status(202, "says that it will do it later", { expect: succeeds({ status: 202 }, 202) }),
  "status-206": status(206, "sends a part that nobody asked for", { expect: succeeds({ status: 206 }, 206) }),
  "status-207": status(207, "sends many answers in one", { expect: succeeds({ status: 207 }, 207) }),
  "status-299": status(299, "succeeds in a way of its own", { expect: succeeds({ status: 299 }, 299) }),
  "status-300": status(300, "offers a choice"),
  "status-304": status(304, "says that nothing has changed since"),
  "status-305": status(305, "asks to go through a proxy", { headers: ["location: http://127.0.0.1:3128/"] }),
  "status-400": status(400, "finds fault with the request"),
  "status-401": status(401, "wants a password", { headers: ['www-authenticate: Basic realm="x"'] }),
  "status-402": status(402, "wants money"),
  "status-403": status(403, "does not allow it"),
  "status-404": status(404, "has found nothing"),
  "status-405": status(405, "does not take this method", { headers: ["allow: "] }),
  "status-407": status(407, "wants a password for a proxy", { headers: ["proxy-authenticate: Basic"] }),
  "status-408": status(408, "did not want to wait for the request", { headers: ["connection: close"] }),
  "status-409": status(409, "has a conflict"),
  "status-410": status(410, "had it once"),
  "status-413": status(413, "finds the request too large"),
  "status-415": status(415, "does not read JSON"),
  "status-417": status(417, "did not expect that"),
  "status-418": status(418, "is a teapot"),
  "status-421": status(421, "is not the one to ask on this connection"),
  "status-422": status(422, "cannot work with the values"),
  "status-425": status(425, "finds it too early"),
  "status-426": status(426, "wants another protocol", { headers: ["upgrade: h2c", "connection: upgrade"] }),
  "status-429": status(429, "gets too many requests", { headers: ["retry-after: 1"] }),
  "status-429-for-a-century": status(429, "asks to wait for a century", {
    headers: ["retry-after: 3155760000"],
  }),
  "status-431": status(431, "finds the headers too large"),
  "status-451": status(451, "may not say it"),
  "status-500": status(500, "has a problem"),
  "status-501": status(501, "cannot do that"),
  "status-502": status(502, "cannot reach what is behind it"),
  "status-503": status(503, "is closed", { headers: ["retry-after: Fri, 31 Dec 9999 23:59:59 GMT"] }),
  "status-503-with-nonsense": status(503, "asks to wait for nonsense", {
    headers: ["retry-after: -1e99, soon"],
  }),
  "status-504": status(504, "has waited for what is behind it"),
  "status-508": status(508, "goes round in circles"),
  "status-511": status(511, "wants a login at the hotel"),
  "status-599": status(599, "has a problem of its own kind"),
  "status-600": status(600, "is beyond all classes"),
  "redirect-to-itself": redirect(302, "redirect-to-itself"),
  "redirect-to-itself-with-method": redirect(308, "/redirect-to-itself-with-method"),
  "redirect-to-metadata": redirect(301, "http://169.254.169.254/latest/meta-data/"),
  "redirect-to-loopback": redirect(307, "http://127.0.0.1:22/"),
  "redirect-to-file": redirect(302, "file:///etc/passwd"),
  "redirect-to-script": redirect(303, "javascript:alert(1)"),
  "redirect-to-data": redirect(302, "data:application/json,{}"),
  "redirect-without-scheme": redirect(302, "//other.hostile.example/"),
  "redirect-with-password": redirect(302, "http://user:secret@other.hostile.example/"),
  "redirect-to-plain-http": redirect(302, "http://plain.hostile.example/"),
  "redirect-to-nonsense": redirect(302, "http://[:::]/%%%"),
  "redirect-to-nowhere": status(302, "sends on without saying where"),
  "redirect-to-two-places": status(302, "sends on to two places", {
    headers: ["location: http://a.hostile.example/", "location: http://169.254.169.254/"],
  }),
  "refresh-header": status(200, "sends on by a header for browsers", {
    expect: succeeds({ status: 200 }),
    headers: ["refresh: 0;url=http://127.0.0.1/"],
  }),
  "error-with-html": {
    does: "Fails with a page instead of JSON.",
    behave: says(answerWith(502, { headers: ["content-type: text/html"], body: "<h1>Bad gateway</h1>" })),
    expect: httpError(502),
  },
  "error-with-broken-json": {
    does: "Fails with half of a JSON text.",
    behave: says(answerWith(500, { body: '{"half":' })),
    expect: httpError(500),
  },
  "error-with-deep-nesting": {
    does: "Fails with a hundred thousand arrays.",
    behave: says(answerWith(500, { body: "[".repeat(100_000) + "]".repeat(100_000) })),
    expect: httpError(500),
  },
  "error-without-body": {
    does: "Fails and says nothing.",
    behave: saysAndCloses(answerWith(500, { body: "" })),
    expect: httpError(500),
  },
  "error-with-prototype": {
    does: "Fails with keys that reach for the prototype.",
    behave: says(answerWith(400, { body: '{"__proto__":{"admin":true},"error":"x"}' })),
    expect: httpError(400),
  },
  "success-that-is-a-failure": {
    does: "Answers 200 and means that it failed.",
    behave: says(answerWith(200, { body: '{"success":false,"error":"No such area"}' })),
    expect: succeeds({ success: false, error: "No such area" }),
  },
} satisfies Record<string, HostileBehaviour>;

function httpError(code: number): HostileExpectation {
  return fails("http-error", code);
}

type StatusOptions = { expect?: HostileExpectation; headers?: string[] };

function status(code: number, meaning: string, options: StatusOptions = {}): HostileBehaviour {
  const { expect = httpError(code), headers = [] } = options;
  const body = code === 304 ? "" : JSON.stringify({ status: code });
  return {
    does: `Answers ${code}: it ${meaning}.`,
    behave: says(answerWith(code, { headers, body })),
    expect,
  };
}

function redirect(code: number, location: string): HostileBehaviour {
  return status(code, `sends on to ${location}`, { headers: [`location: ${location}`] });
}
