/** A text cut where the kind of character changes. Source: the platform follows Apache Commons' StringUtils.splitByCharacterType. */

const kinds = [
  /\p{Lu}/u,
  /\p{Ll}/u,
  /\p{Lt}/u,
  /\p{Lm}/u,
  /\p{Lo}/u,
  /\p{Mn}/u,
  /\p{Nd}/u,
  /\p{Nl}/u,
  /\p{No}/u,
  /\p{Zs}/u,
  /\p{Zl}/u,
  /\p{Zp}/u,
  /\p{Cc}/u,
  /\p{Cf}/u,
  /\p{Pd}/u,
  /\p{Ps}/u,
  /\p{Pe}/u,
  /\p{Pc}/u,
  /\p{Po}/u,
  /\p{Sm}/u,
  /\p{Sc}/u,
  /\p{Sk}/u,
  /\p{So}/u,
  /\p{Pi}/u,
  /\p{Pf}/u,
];
const upper = 0;
const lower = 1;

function kindOf(character: string): number {
  return kinds.findIndex((kind) => kind.test(character));
}

/** With `camelCase`, the last capital before small letters starts the next part: `fooBAR` > foo, BAR; `ASFLicense` > ASF, License. */
export function splitByType(text: string, camelCase: boolean): string[] {
  const parts: string[] = [];
  let start = 0;
  let kind = kindOf(text.charAt(0));
  for (let index = 1; index < text.length; index++) {
    const next = kindOf(text.charAt(index));
    if (next === kind) continue;
    const cut = camelCase && next === lower && kind === upper ? index - 1 : index;
    if (cut !== start) parts.push(text.slice(start, cut));
    start = cut;
    kind = next;
  }
  if (text !== '') parts.push(text.slice(start));
  return parts;
}
