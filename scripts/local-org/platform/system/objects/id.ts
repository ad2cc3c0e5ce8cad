/** Source: Apex Reference Guide, "Id Class". Its object is told by the data layer, which knows key prefixes. */
import type { ApexValue } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { idSuffix, toId } from '../../core/operators.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { strictMethods, strictStatics } from '../strict.ts';

/** Letters in the case that the last three characters tell, for Ids that lost it. */
function restoreCasing(text: string): string {
  if (text === '') return text;
  if (text.length === 15) raise('System.StringException', 'Unable to restore casing for 15 character ids');
  if (!/^[a-zA-Z0-9]{18}$/.test(text)) raise('System.StringException', `Invalid id: ${text}`);
  let id = '';
  for (let index = 0; index < 15; index++) {
    const bits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'.indexOf((text[15 + Math.floor(index / 5)] as string).toUpperCase());
    const letter = text[index] as string;
    id += (bits >> (index % 5)) & 1 ? letter.toUpperCase() : letter.toLowerCase();
  }
  return id + idSuffix(id);
}

/** Other than an assigned text, one must have the check characters of its case. Source: seen in an org. */
function checkedId(text: string): string {
  const id = toId(text);
  return id === text.slice(0, 15) + idSuffix(text) ? id : raise('System.StringException', `Invalid id: ${text}`);
}

definePlatformClass({
  name: 'System.Id',
  statics: strictStatics({
    valueOf: (text: string, isCaseLost?: boolean) => (isCaseLost === true ? restoreCasing(text) : checkedId(text)),
  }),
  methods: {
    equals: (self: string, other: ApexValue) => typeof other === 'string' && self.slice(0, 15) === toId(other).slice(0, 15),
    ...strictMethods({ to15: (self: string) => restoreCasing(self).slice(0, 15), toString: (self: string) => self }),
  },
});
