import type { Wanted } from "./parameter.ts";

/** Nouns for people that end like none of the others. */
const people =
  "child|kid|son|daughter|boy|girl|baby|pupil|student|mother|father|parent|wife|husband|spouse|relative|friend|colleague|guest|person|adult|member|bride|groom|deceased|nurse|coach|doctor|chef|cook|guide|host|clerk|guard|pilot|judge|artist|staff|expert|voter|witness|heir|crew|couple";
/** Who does something, by how the word is made. */
const doer = /^\p{L}{2,}(?:[^r]er|or|ist|ian|ant|ent|ee|man|woman|mate)$/u;
/** Made like those, and no people. */
const things =
  /^(?:order|number|letter|paper|water|dinner|supper|river|tower|computer|printer|scanner|trailer|container|counter|corner|border|folder|freezer|cooler|dryer|drier|washer|boiler|heater|burner|charger|filter|adapter|router|server|scooter|roller|trimmer|chipper|tiller|mower|tractor|elevator|motor|reactor|generator|radiator|sensor|monitor|projector|color|floor|door|error|flavor|flavour|harbor|mirror|interior|document|department|apartment|equipment|event|plant|restaurant|payment|appointment|treatment|document|element|agreement|shipment|instrument|garment|statement|content|accident|incident|ingredient|talent|coffee|tree|fee|committee|degree|list|playlist|checklist|medication|power|folder|poster|sticker|voucher|ticker|banner|newsletter|chapter|character|theater|center|quarter|semester|sweater|slipper|toaster|blender|mixer|shower|flower|shutter|gutter|plaster|timber|rubber|leather|feather|weather|summer|winter|october|september|november|december|butter|pepper|burger|camper|cruiser|bumper|cylinder|carrier|barrier|helicopter|copper|silver|laser|locker|drawer|cover|layer|meter|parameter|identifier|locator|indicator|variant|tenant id|serpent|ranch|van)$/;

const nouns = new RegExp(`^(?:${people})$`);

/** Whether a noun is one for somebody: "angler", "undertaker", "child"; not "trailer" and "document". */
export function isPersonNoun(noun: string): boolean {
  return nouns.test(noun) || (doer.test(noun) && !things.test(noun));
}

/** "Name of the angler", "Sitter's name" and a bare "technician" ask for a name that people bear. */
export function asksForName(words: string, said: string): boolean {
  if (words === said.toLowerCase()) return isPersonNoun(words) && !makers.test(words);
  const [, owner, holder] =
    /\bname of (?:the |a |an |your |their |this |that )?((?:(?!of\b|who\b|that\b|in\b|on\b|for\b|or\b|and\b|to\b|at\b)\p{Ll}+ ?){1,3})|^(?:(?:the|a|your|their) )?(?:\p{L}+ )?(\p{L}+)['’]s (?:full |first and last |whole |own )?name\b/iu.exec(
      said,
    ) ?? [];
  const noun = (owner ?? holder ?? "").trim().toLowerCase().split(" ").at(-1) ?? "";
  return noun !== "" && isPersonNoun(noun);
}

/** Who made something may be a firm or a band, and is named as one with it. */
const makers =
  /^(?:author|artist|writer|composer|singer|painter|director|publisher|manufacturer|maker|insurer|carrier|provider|supplier|sender|dealer|employer)$/;

const callers =
  /\b(?:caller|customer|client|your|contact|parents?|guardian|owner|applicant|orders?|books?|calls?|signs?|pays?|asks?)\b/i;

/** Whether the name is that of whoever calls, books or pays. */
export function isCallersOwn({ words, description }: Pick<Wanted, "words" | "description">): boolean {
  return callers.test(`${words} ${description}`);
}

/** Whether the name is that of somebody of whom the caller may speak as of another person. */
export function isOfOthers({ words, description }: Pick<Wanted, "words" | "description">): boolean {
  if (isCallersOwn({ words, description })) return false;
  return `${words} ${description}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => isPersonNoun(word) || isPersonNoun(word.replace(/s$/, "")));
}
