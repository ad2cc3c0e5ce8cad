/** Unicode blocks: `\p{InGreek}`, `\p{block=Basic Latin}`. Source: Java API, Character.UnicodeBlock.forName. */

const ranges =
  'basiclatin:0-7f latin1supplement:80-ff latinextendeda:100-17f latinextendedb:180-24f ipaextensions:250-2af spacingmodifierletters:2b0-2ff ' +
  'combiningdiacriticalmarks:300-36f greek:370-3ff greekandcoptic:370-3ff cyrillic:400-4ff cyrillicsupplementary:500-52f armenian:530-58f hebrew:590-5ff ' +
  'arabic:600-6ff syriac:700-74f thaana:780-7bf devanagari:900-97f bengali:980-9ff gurmukhi:a00-a7f gujarati:a80-aff tamil:b80-bff telugu:c00-c7f thai:e00-e7f ' +
  'lao:e80-eff tibetan:f00-fff georgian:10a0-10ff hanguljamo:1100-11ff latinextendedadditional:1e00-1eff greekextended:1f00-1fff generalpunctuation:2000-206f ' +
  'superscriptsandsubscripts:2070-209f currencysymbols:20a0-20cf letterlikesymbols:2100-214f numberforms:2150-218f arrows:2190-21ff mathematicaloperators:2200-22ff ' +
  'miscellaneoustechnical:2300-23ff enclosedalphanumerics:2460-24ff boxdrawing:2500-257f blockelements:2580-259f geometricshapes:25a0-25ff ' +
  'miscellaneoussymbols:2600-26ff dingbats:2700-27bf cjkradicalssupplement:2e80-2eff cjksymbolsandpunctuation:3000-303f hiragana:3040-309f katakana:30a0-30ff ' +
  'bopomofo:3100-312f cjkunifiedideographsextensiona:3400-4dbf cjkunifiedideographs:4e00-9fff hangulsyllables:ac00-d7af privateusearea:e000-f8ff ' +
  'cjkcompatibilityideographs:f900-faff halfwidthandfullwidthforms:ff00-ffef specials:fff0-ffff miscellaneoussymbolsandpictographs:1f300-1f5ff emoticons:1f600-1f64f ' +
  'transportandmapsymbols:1f680-1f6ff supplementalsymbolsandpictographs:1f900-1f9ff';
const rangeByName = new Map(ranges.split(' ').map((entry) => entry.split(':') as [string, string]));

/** @return the class part of a block, with or without spaces and underscores in its name; `undefined` when the property is none. */
export function blockClass(property: string): string | undefined {
  const [, name = ''] = /^(?:In|block=|blk=)(\w.*)$/.exec(property) ?? [];
  const range = rangeByName.get(name.toLowerCase().replace(/[ _-]/g, ''));
  return range?.replace(/[\da-f]+/g, (code) => `\\u{${code}}`);
}
