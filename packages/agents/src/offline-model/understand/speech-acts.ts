/** What an utterance does besides asking for something. */
export type SpeechAct =
  | "greeting"
  | "thanks"
  | "goodbye"
  | "identity"
  | "how-are-you"
  | "human"
  | "capabilities"
  | "repeat"
  | "hold"
  | "abort"
  | "later"
  | "sorry"
  | "nothing-else"
  | "unknowing"
  | "upset"
  | "override";

const intention = "(?:i|we)(?:'ll| will|'d better| had better| have to| need to| want to)|let me|let us";
const elsewhere =
  "(?:(?:ask|talk to|speak (?:to|with)|check with|consult|discuss (?:it|that|this) with) (?:my|our|the|him|her|them)\\b|(?:think|sleep) (?:about|on|it over)|(?:call|ring|phone|come|get|go|report) (?:you )?back\\b|call (?:you )?again|try (?:(?:it|that|again|elsewhere|online) ?)?(?:later|online|tomorrow|again|elsewhere|somewhere|another|next)|(?:take|bring) (?:it|that|this) (?:back )?to (?:the|my|our)\\b|let you know|do (?:it|that) (?:online|myself|ourselves|later)|(?:look|shop) (?:around|elsewhere))";

const cues: { act: SpeechAct; pattern: RegExp }[] = [
  {
    act: "abort",
    pattern:
      /\b(?:never ?mind|forget (?:it|that|about it)|scratch that|drop it|don't bother|leave it|changed my mind|no need|stop that|scrap (?:that|it)|(?:better|let's|i'd (?:better|rather)) not(?=\W*$|[,.;!])|(?:don't|do not) (?:book|order|send|do|change|cancel) (?:anything|it|that)|(?:you know what|on second thoughts?),? (?:no|never)(?=\W*$|[,.;!]|\s+(?:don't|do not|let's|leave|forget|thanks|thank you|never|i|we)\b))\b|^\W*cancel(?: that| it)?\W*$|^\W*(?:(?:please|no)\W+)*stop(?:\W+please)?\W*$/i,
  },
  {
    act: "later",
    pattern: new RegExp(
      `\\b(?:${intention}) (?:(?:just|probably|rather|better|maybe|then) )?(?:${elsewhere})`,
      "i",
    ),
  },
  {
    act: "goodbye",
    pattern:
      /\b(?:good ?bye|bye(?:-bye| bye)?|see (?:you|ya)|(?:talk|speak) (?:to you |with you |to ya )?(?:later|soon|tomorrow|then)|have a (?:good|nice|great|lovely) (?:day|one|evening|night|weekend|afternoon)|talk to you later|hang up|take care|good night|i'll (?:call|ring|phone)(?: you)? (?:back|again|later))\b/i,
  },
  {
    act: "identity",
    pattern:
      /\b(?:are you (?:a |an )?(?:real|human|robot|bot|machine|ai|computer|person|recording|actual)|who (?:am i (?:speaking|talking) (?:to|with)|are you|is this)|what(?:'s| is) your name|am i (?:speaking|talking) (?:to|with) (?:a |an )?(?:real|human|robot|bot|machine|person|ai))/i,
  },
  {
    act: "human",
    pattern:
      /\b(?:(?:speak|talk|connect me|transfer me|put me through|get me) (?:to|with)? ?(?:a |an |the |some ?one|somebody|your )?(?:real |live |actual )?(?:human|person|agent|manager|someone|somebody|representative|operator|supervisor|owner|boss|staff)|real person|human being|(?:talk|speak|get)\b[^.?!]* (?:the|an) operator)\b|^\W*operator(?:\W+please)?\W*$/i,
  },
  {
    act: "capabilities",
    pattern:
      /\b(?:what can you (?:do|help)|how can you help|what (?:do|can) (?:you|i) (?:offer|ask)|what are my options|what services|what (?:else )?can i (?:ask|do)|help me with what)\b/i,
  },
  {
    act: "repeat",
    pattern:
      /\b(?:say (?:that|it) again|repeat (?:that|it|the)|come again|pardon|what did you say|didn't (?:catch|hear|get) (?:that|you)|can you repeat|one more time)\b|^\W*(?:what|sorry|huh|excuse me)\W*$/i,
  },
  {
    act: "hold",
    pattern:
      /\b(?:hold on|hang on|one (?:moment|second|sec|minute)|just a (?:moment|second|sec|minute)|(?:give me|wait) (?:\w+ ){1,2}(?:moment|second|sec|minute)s?|let me (?:check|think|look|see|find)|wait(?: a (?:moment|second|minute))?\W*$)/i,
  },
  {
    act: "nothing-else",
    pattern:
      /^\W*(?:no|nope|nah),? (?:thanks|thank you|thx)\b|^\W*(?:(?:no|great|perfect|ok|okay|good|cool|fine|lovely|super|excellent|wonderful|all right|alright|thanks|thank you)\W+)*(?:(?:that's|that is|that'll be|that will be|it's) (?:all|it|everything)|nothing else|i'm (?:good|all set|fine)|all good|nope that's it|that's fine)\b/i,
  },
  {
    act: "unknowing",
    pattern:
      /\b(?:i don't (?:know|remember|have (?:it|that|one))|i do not know|not sure|no idea|i'm not certain|can't remember|don't recall|why do you (?:need|want|ask))\b/i,
  },
  {
    act: "upset",
    pattern:
      /\b(?:outrageous|disgrace\w*|ridiculous|unacceptable|idiots?|morons?|clowns|useless|incompetent|furious|pathetic|appalling|shameful|scandal\w*|fed up|sick (?:and tired )?of|worst (?:service|company|business)|terrible service|what the hell|damn|bloody|screw you|fuck\w*|shit\w*|stupid|rip-?off|scam)\b/i,
  },
  {
    act: "override",
    pattern:
      /\b(?:ignore|forget|disregard|override|bypass) (?:all |any |every )?(?:of )?(?:your|the|these|those|previous|prior|earlier) (?:\w+ )?(?:instructions?|rules|prompts?|guidelines|orders)\b|\b(?:(?:switch|turn|shut) off|drop|suspend|disable|deactivate|lift|break|stop following|set aside) (?:all |any )?(?:of )?your (?:\w+ )?(?:instructions?|rules|prompts?|guidelines|safeguards)\b|\b(?:pretend|make believe|act as if) (?:that )?you(?:'re|’re| are| were)\b|\b(?:your|the) system prompt\b|\b(?:other|all) (?:customers?|callers?|clients?|patients?|guests?)(?:'s?|s')? (?:\w+ )?(?:numbers?|names?|addresses|data|details|records)\b/i,
  },
  {
    act: "how-are-you",
    pattern: /\b(?:how are you|how's it going|how are things|how do you do|how you doing|how's your day)\b/i,
  },
  {
    act: "thanks",
    pattern: /\b(?:thanks|thank you|thx|cheers|gracias|merci|danke|much appreciated|appreciate it)\b/i,
  },
  {
    act: "greeting",
    pattern: /^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|howdy|hiya|yo)\b/i,
  },
];

export function speechActsOf(text: string): ReadonlySet<SpeechAct> {
  return new Set(cues.filter((cue) => cue.pattern.test(text)).map((cue) => cue.act));
}

const correctionCue =
  /^\W*(?:(?:oh|ah|um|uh|hm+|mm+|well)\W+)*(?:no\b|nope\b|actually\b|sorry\b|wait\b|oops\b|correction\b|i meant\b|i mean\b|on second thoughts?\b|not )|\b(?:actually|i meant|i mean|make (?:it|that)|change (?:it|that|the \w+) to|instead|rather|scratch that|my mistake|correction|let's (?:do|make it|say)|should be|not \w+[,.]? (?:but|it's)|better|wrong)\b/i;

/** "no, 94117", "actually make it Tuesday": words that put an earlier value right. */
export function isCorrection(text: string): boolean {
  return correctionCue.test(text);
}

const again =
  /[,.;] (?:and |but |so )?(?:what|how) about\b|^\W*(?:(?:ok|okay|and|so|alright|hmm|thanks|great)\W+)*(?:(?:and )?(?:what|how) about|what if|and (?:for|on|in|at|with)|(?:only|just) (?!want|need|check|call|look|ask|wonder|a\b|to\b)\w+(?:'s)?\W*$|how is|and\b|also (?:for|check)|try|same (?:for|thing)|or)\b/i;

/** "what about 94117?": the same question once more with another value. */
export function asksAgain(text: string): boolean {
  return again.test(text);
}

const asking =
  /\?\s*$|\b(?:can (?:you|i|we)|could (?:you|i|we)|would you|i(?:'d| would) (?:like|love|prefer) to|i want to|i need to|i(?:'m| am) (?:calling|looking|trying) (?:to|for|about)|how (?:much|do|can|long|many|\w+ (?:can|could|do|does|is|are|will|would|should))|do you|is there|are there|what(?:'s| is| are| time)|when(?:'s)?|where|is it|which|please (?:book|check|cancel|send|tell|find))\b/i;

/** Words shaped like a request rather than an answer. */
export function isRequestShaped(text: string): boolean {
  return asking.test(text);
}
