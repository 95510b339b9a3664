/** "Good, I'll keep people away" tells what the caller is going to do, and answers nothing that was asked. */
export function isPromise(text: string): boolean {
  return promise.test(text);
}

const promise =
  /^\W*(?:(?:good|great|perfect|lovely|fine|ok|okay|all right|alright|right|sure|thanks|thank you)\W+)+(?:i|we)(?:['’]ll| will|['’](?:m|re) going to| (?:am|are) going to) (?!(?:have|take|go|need|say|pick|choose|order)\b)/i;
