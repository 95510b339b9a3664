import { callhookErrorOf } from "@callhook/client";

/** The worker takes a moment to record a call; where it cannot, it may take a person. */
const pollMs = 1_500;
const patientReads = 20;
const troublePollMs = 15_000;

type Read = {
  call: { status: string };
  recorded: boolean;
  unreadableSequences: readonly number[];
};

/** When to look again at the record of a call that is over, after so many reads of it; false for never. */
export function nextReadMs(options: {
  read: Read | undefined;
  error: unknown;
  readCount: number;
}): number | false {
  const { read, error, readCount } = options;
  if (callhookErrorOf(error)?.code === "not-found") return false;
  if (read === undefined) return readCount < patientReads ? pollMs : troublePollMs;
  if (read.call.status === "ended" && read.recorded) return false;
  const isPatient = readCount < patientReads && read.unreadableSequences.length === 0;
  return isPatient ? pollMs : troublePollMs;
}
