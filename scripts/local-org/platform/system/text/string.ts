/** Source: Apex Reference Guide, "String Class". */
import type { ApexList } from '../../collections/index.ts';
import type { ApexValue } from '../../core/contract.ts';
import { isSameId } from '../../core/operators.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { toText } from '../../core/text.ts';
import { ApexDate, ApexDatetime } from '../../values/index.ts';
import { iterated } from '../objects/iterated.ts';
import { stringList } from '../objects/lists.ts';
import { compileRegex } from './regex/compile.ts';
import { replaceMatches, splitText, splitTextOnce } from './regex/operations.ts';
import { raiseNullArgument, strictMethods, strictStatics } from '../strict.ts';
import { changeMethods } from './string/changes.ts';
import { isWhitespaceOnly } from './string/characters.ts';
import { cutMethods } from './string/cuts.ts';
import { escapeMethods } from './string/escapes.ts';
import { indexMethods } from './string/indexes.ts';
import { measureMethods } from './string/measures.ts';
import { formatMessage } from './string/messageFormat.ts';
import { splitByType } from './string/splitByType.ts';
import { fillTemplate } from './string/template.ts';
import { testMethods } from './string/tests.ts';
import { userZone } from '../userSettings.ts';

const isBlank = (text: string | null): boolean => text === null || isWhitespaceOnly(text);
const isEmpty = (text: string | null): boolean => text === null || text === '';

const olderSplit = (self: string, pattern: string, limit?: number) => stringList(splitTextOnce(pattern, self, limit));

/** Text of a value whose static type is known: days without a time, moments in the user's zone. `null` stays null. */
function textOfTyped(value: ApexValue): ApexValue {
  if (value === null) return null;
  if (value instanceof ApexDate) return value.toText();
  return value instanceof ApexDatetime ? value.toText(userZone()) : toText(value);
}

function commonPrefix(list: ApexList): string {
  const texts = list.items.map((item) => (item ?? '') as string);
  let prefix = texts[0] ?? '';
  for (const text of texts) {
    while (!text.startsWith(prefix)) prefix = prefix.slice(0, -1);
  }
  return prefix;
}

const replaced = (isFirstOnly: boolean) => (self: string, pattern: string, replacement: string) =>
  replaceMatches(compileRegex(pattern), self, replacement, isFirstOnly, 'Index out of Bounds: No group');

definePlatformClass({
  name: 'System.String',
  statics: {
    isBlank,
    isEmpty,
    isNotBlank: (text: string | null) => !isBlank(text),
    isNotEmpty: (text: string | null) => !isEmpty(text),
    valueOf: textOfTyped,
    'valueOf(Object)': (value: ApexValue) => (value === null ? null : toText(value)),
    format: (pattern: string | null, args: ApexList | null) =>
      formatMessage(
        pattern ?? raiseNullArgument(),
        (args ?? raiseNullArgument()).items.map((item) => (item === null ? 'null' : toText(item))),
      ),
    ...strictStatics({
      escapeSingleQuotes: (text: string) => text.replace(/['\\]/g, '\\$&'),
      fromCharArray: (codes: ApexList) => codes.items.map((code) => String.fromCharCode(code as number)).join(''),
      getCommonPrefix: commonPrefix,
      join: (items: ApexValue, separator: string) =>
        [...iterated(items)].map((item) => (item === null ? '' : toText(item))).join(separator),
      valueOfGmt: (moment: ApexDatetime) => moment.toText('GMT'),
    }),
  },
  methods: {
    'equals(String)': (self: string, other: string | null) => self === other,
    equals: (self: string, other: ApexValue) => self === other || isSameId(self, other),
    equalsIgnoreCase: (self: string, other: string | null) => self.toLowerCase() === other?.toLowerCase(),
    ...strictMethods({
      ...indexMethods,
      ...testMethods,
      ...cutMethods,
      ...changeMethods,
      ...measureMethods,
      ...escapeMethods,
      replaceAll: replaced(false),
      replaceFirst: replaced(true),
      split: (self: string, pattern: string, limit?: number) => stringList(splitText(pattern, self, limit)),
      'split(String) before 35.0': olderSplit,
      'split(String,Integer) before 35.0': olderSplit,
      splitByCharacterType: (self: string) => stringList(splitByType(self, false)),
      splitByCharacterTypeCamelCase: (self: string) => stringList(splitByType(self, true)),
      template: fillTemplate,
    }),
  },
});
