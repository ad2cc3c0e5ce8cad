/** What every object and every enum constant answers. Source: Apex Developer Guide, "Object Methods" and "Enums". */
import { hashCode } from './hashCode.ts';
import type { ApexValue } from '../../core/contract.ts';
import { sameValue } from '../../core/equality.ts';
import { raiseNullArgument } from '../strict.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { toText } from '../../core/text.ts';

const members = {
  toString: (self: ApexValue) => toText(self),
  /** Only a Boolean comes as null. Errors: as an org was seen to answer. */
  equals: (self: ApexValue, other: ApexValue) => sameValue(self ?? raiseNullArgument(1), other),
  hashCode,
};
/** Another object with the same values in its fields. */
const clone = (self: object): ApexValue => Object.assign(Object.create(Object.getPrototypeOf(self) as object) as object, self) as ApexValue;
definePlatformClass({ name: 'System.Object', methods: { ...members, clone } });
definePlatformClass({
  name: 'System.Enum',
  methods: {
    ...members,
    name: (self: { readonly name: string }) => self.name,
    ordinal: (self: { readonly ordinal: number }) => self.ordinal,
  },
});
