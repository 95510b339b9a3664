/** Says that something is not done, not known or did not work, in whatever words. */
export const declines =
  "\\bnot\\b|\\bno\\b|n['’]t\\b|cannot|sorry|unable|afraid|unfortunately|failed|trouble|problem|went wrong";

/** Did not follow what every person would have followed. */
export const baffled =
  "(did|do|could)( not|n['’]t) (quite |really )?(understand|catch|follow)|say that again|rephrase";

/** Claims that something was done; wrong until a tool has done it. */
export const claims =
  "(?<!\\b(nothing|none|no \\w+) )\\b(has been|have been|is now|are now|i['’]ve|i have|you['’]re|you are|that['’]s|it['’]s) (now |all )?(booked|reserved|ordered|scheduled|cancell?ed|placed|moved|paused|sent|arranged|confirmed|dispatched|set|done)\\b";

/** Ends a call as people do, or takes thanks. */
export const farewell =
  "bye|see you|take care|welcome|pleasure|any ?time|good luck|glad|happy to|thank(s| you) for|(have|enjoy) (a|the|your)( \\w+)? (day|afternoon|evening|night|weekend|time|one)";

/** What nobody here can do or know: says so, and has understood the question. */
export const declined = { tells: [declines], never: [baffled] };

/** Takes a no for a no. */
export const leftAlone = { never: [baffled, claims] };
