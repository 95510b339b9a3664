/** What Standard Webhooks signs: the message and its body. */
export function webhookContent({ id, timestamp, body }: { id: string; timestamp: string; body: string }) {
  return `${id}.${timestamp}.${body}`;
}

/** What Callhook signs besides: to whom and how the message was sent. */
export function requestContent(message: { id: string; timestamp: string; method: string; url: string }) {
  return `${message.id}.${message.timestamp}.${message.method}.${message.url}`;
}
