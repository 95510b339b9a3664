/** What Standard Webhooks signs: the message and its body. */
export function webhookContent({ id, timestamp, body }: { id: string; timestamp: string; body: string }) {
  return `${id}.${timestamp}.${body}`;
}

/**
 * What Callhook signs besides: to whom and how the message was sent. The attack: whoever sees a request presents
 * this signature as that of a body. The scheme's content has a timestamp between two dots; this has none.
 */
export function requestContent(message: { id: string; timestamp: string; method: string; url: string }) {
  return `${message.id}\n${message.timestamp}\n${message.method}\n${message.url}`;
}
