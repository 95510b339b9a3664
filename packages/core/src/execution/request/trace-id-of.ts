const idBytes = 16;

/**
 * The trace of a call, by W3C Trace Context: 32 hexadecimal digits from the end of its id, which is random there. So all
 * that its tools ask for, and the call itself as it is exported later, stand in one trace, without a word stored.
 */
export function traceIdOf(callId: string): string {
  const tail = new TextEncoder().encode(callId).slice(-idBytes);
  const digits = Array.from(tail, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.padStart(2 * idBytes, "1");
}
