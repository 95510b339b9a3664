/** Words that carry no subject of their own. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those there here i me my mine myself we us our ours you your yours he him his she her hers it its they them
  their am is are was were be been being do does did doing done have has had having will would shall should can could may might must
  and or but if so because as at by for from in into of off on onto out over to up with about than then too very just also not no nor
  what which who whom whose when where why how all any both each few more most other some such only own same again once now
  please hi hello hey thanks thank okay ok yes yeah yep sure well um uh er like want need know tell say said ask let lets get got
  give take make go going come think guess maybe perhaps really actually sorry would'd i'd i'm i've i'll it's that's what's there's
  don't doesn't didn't can't won't isn't aren't wasn't you're we're they're let's he's she's who's how's
  one ones thing things something anything someone anyone way bit kind sort lot little much many good great nice possible
  wondering wonder hoping hope trying try calling call called speaking speak looking look wanted help hear see right able
  use using used tool call caller callers customer user users agent when whenever whether given based gives returns return returned via
  e.g eg i.e ie etc per must example examples name named ask asks asked before after only first later still even ever never always
  today tomorrow tonight yesterday morning afternoon evening monday tuesday wednesday thursday friday saturday sunday week month year
  january february march april may june july august september october november december
  am pm day days hour hours minute minutes next last ago soon
  bye goodbye quick question could've number numbers
  sir madam miss mister mr mrs ms dr alright fine cool perfect wonderful lovely awesome`.split(/\s+/),
);

/** Words of a description that say when not to use a tool. */
export const negativeCue =
  /\b(?:do(?:es)? not|don't|doesn't|never|not (?:for|when|if|to be used|meant|intended|suitable)|cannot|can't|instead of|rather than|except (?:for|when)|other than|without)\b/i;

export const numberWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    oh: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

export const ordinalWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
  }),
);
