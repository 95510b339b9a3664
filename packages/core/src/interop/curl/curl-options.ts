/** What an option of cURL means to a tool. `ignored` ones change how cURL behaves, not what is sent. */
export type CurlMeaning =
  | "request"
  | "header"
  | "data"
  | "data-raw"
  | "data-urlencode"
  | "json"
  | "form"
  | "url"
  | "user"
  | "bearer"
  | "cookie"
  | "get"
  | "head"
  | "location"
  | "max-time"
  | "user-agent"
  | "url-query"
  | "upload"
  | "ignored";

type CurlOption = { meaning: CurlMeaning; takesValue: boolean };

const withValue = (meaning: CurlMeaning): CurlOption => ({ meaning, takesValue: true });
const flag = (meaning: CurlMeaning): CurlOption => ({ meaning, takesValue: false });

const long = new Map<string, CurlOption>([
  ["request", withValue("request")],
  ["header", withValue("header")],
  ["data", withValue("data")],
  ["data-ascii", withValue("data")],
  ["data-binary", withValue("data")],
  ["data-raw", withValue("data-raw")],
  ["data-urlencode", withValue("data-urlencode")],
  ["json", withValue("json")],
  ["form", withValue("form")],
  ["form-string", withValue("form")],
  ["url", withValue("url")],
  ["url-query", withValue("url-query")],
  ["user", withValue("user")],
  ["oauth2-bearer", withValue("bearer")],
  ["cookie", withValue("cookie")],
  ["get", flag("get")],
  ["head", flag("head")],
  ["location", flag("location")],
  ["location-trusted", flag("location")],
  ["max-time", withValue("max-time")],
  ["user-agent", withValue("user-agent")],
  ["referer", withValue("user-agent")],
  ["upload-file", withValue("upload")],
]);

const short = new Map<string, string>([
  ["X", "request"],
  ["H", "header"],
  ["d", "data"],
  ["F", "form"],
  ["u", "user"],
  ["b", "cookie"],
  ["G", "get"],
  ["I", "head"],
  ["L", "location"],
  ["m", "max-time"],
  ["A", "user-agent"],
  ["e", "referer"],
  ["T", "upload-file"],
]);

/** What else takes a value, so that the value is not taken for an address. */
const otherLong =
  /^(?:abstract-unix-socket|aws-sigv4|cacert|capath|cert|cert-type|ciphers|config|connect-timeout|connect-to|cookie-jar|create-file-mode|crlfile|curves|dns-.*|doh-url|dump-header|engine|expect100-timeout|haproxy-clientip|hsts|interface|keepalive-time|key|key-type|limit-rate|local-port|max-filesize|max-redirs|netrc-file|noproxy|output|output-dir|pass|pinnedpubkey|preproxy|proto.*|proxy.*|range|rate|resolve|retry|retry-delay|retry-max-time|socks.*|speed-limit|speed-time|stderr|time-cond|tls-max|tls13-ciphers|trace|trace-ascii|unix-socket|write-out)$/;
const otherShort = new Set("cCDEhKoPQrtUwxyYz");

export function longOption(name: string): CurlOption {
  return long.get(name) ?? { meaning: "ignored", takesValue: otherLong.test(name) };
}

export function shortOption(letter: string): CurlOption {
  const name = short.get(letter);
  return name === undefined ? { meaning: "ignored", takesValue: otherShort.has(letter) } : longOption(name);
}
