import { languageNames } from "./languages.ts";

/** Words that name a value of a common attribute, by the attribute's own word (stems are not needed here). */
const attributes: { key: RegExp; words: string }[] = [
  {
    key: /\bsize\b/,
    words: "extra large|extra small|small|medium|large|xl|xxl|xs|kids|family|personal|queen|king|twin|full",
  },
  {
    key: /\bcolou?r\b/,
    words:
      "light blue|dark blue|navy|black|white|red|blue|green|yellow|orange|purple|pink|brown|grey|gray|silver|gold|beige|cream",
  },
  {
    key: /\b(?:species|animal|kind of pet|pet type|type of pet|type of animal)\b/,
    words:
      "dog|cat|rabbit|hamster|guinea pig|bird|parrot|horse|snake|turtle|lizard|ferret|fish|goat|cow|chicken",
  },
  {
    key: /\b(?:make|car brand|vehicle make|manufacturer)\b/,
    words:
      "toyota|honda|ford|bmw|audi|mercedes|volkswagen|vw|nissan|hyundai|kia|chevrolet|chevy|mazda|subaru|tesla|volvo|jeep|dodge|lexus|porsche|fiat|renault|peugeot|opel|vauxhall|skoda|seat|mitsubishi|suzuki|jaguar|land rover|mini|citroen|gmc|ram|cadillac|buick|acura|infiniti|apple|dell|hp|lenovo|samsung|lg|bosch|whirlpool|sony",
  },
  {
    key: /\bbreed\b/,
    words:
      "poodle|labradoodle|labrador|golden retriever|retriever|german shepherd|shepherd|terrier|spaniel|bulldog|beagle|dachshund|chihuahua|pug|husky|collie|boxer|rottweiler|corgi|shih tzu|maltese|doodle|mutt|mix|siamese|persian|tabby",
  },
  {
    key: /\bbody part\b|\b(?:part of|on) the body\b/,
    words:
      "lower back|upper back|back|neck|forearm|upper arm|rib|ribs|ribcage|shoulder|knee|ankle|wrist|elbow|hip|foot|feet|hand|leg|arm|head|chest|stomach|calf|thigh|heel|jaw|finger|toe",
  },
  {
    key: /\bcuisine\b/,
    words:
      "italian|chinese|mexican|indian|thai|japanese|french|greek|spanish|korean|vietnamese|american|turkish",
  },
  { key: /\blanguage\b/, words: languageNames },
  { key: /\bcurrency\b/, words: "usd|eur|gbp|dollars?|euros?|pounds?|yen|francs?" },
  {
    key: /\bday part|part of (?:the )?day|time of day|time window|preferred time|time slot\b/,
    words: "morning|afternoon|evening|night|noon",
  },
];

const makes = attributes.find(({ key }) => key.test("make"))?.words ?? "";
const modelOfMake = new RegExp(`(?<=\\b(?:${makes}) )(?:[A-Z][\\w-]*|[\\w-]*\\d[\\w-]*)`, "gi");
const makeAndModel = new RegExp(
  `\\b(?:(?:19|20)\\d{2} )?(?:${makes})(?: [A-Z0-9][\\w-]*| [a-z]*\\d[\\w-]*| (?:civic|corolla|camry|accord|focus|golf|passat|prius|astra|fiesta|mustang|explorer))*`,
  "gi",
);

/** The pattern of values for an attribute that everyday words name, if the parameter is one. */
export function attributePattern(words: string, description: string): RegExp | null {
  if (/\bmake\b.*\bmodel\b|^(?:vehicle|car)$/i.test(`${words} ${description}`)) return makeAndModel;
  if (/^(?:vehicle |car )?model$/.test(words)) return modelOfMake;
  const attribute =
    attributes.find(({ key }) => key.test(words)) ??
    attributes.find(({ key }) => key.test(lead(description)));
  return attribute ? new RegExp(`\\b(?:${attribute.words})\\b`, "gi") : null;
}

/** The first words of a description say what the value is. */
function lead(description: string): string {
  return description.toLowerCase().split(/\s+/).slice(0, 6).join(" ");
}
