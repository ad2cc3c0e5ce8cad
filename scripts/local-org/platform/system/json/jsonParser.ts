/** Source: Apex Reference Guide, "JSONParser Class". */
import type { PrimitiveName } from '../../../language/types.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { ApexJsonParser, tokenConstant } from './parser.ts';
import { strictMethods } from '../strict.ts';
import type { ApexTypeValue } from '../objects/type.ts';

const valueAs = (name: PrimitiveName) => (self: ApexJsonParser) => self.valueAs(name);

definePlatformClass({
  name: 'System.JSONParser',
  instances: ApexJsonParser,
  methods: strictMethods({
    clearCurrentToken: (self: ApexJsonParser) => self.clear(),
    getBlobValue: valueAs('Blob'),
    getBooleanValue: valueAs('Boolean'),
    getCurrentName: (self: ApexJsonParser) => self.currentName,
    getCurrentToken: (self: ApexJsonParser) => tokenConstant(self.current),
    getDateTimeValue: valueAs('Datetime'),
    getDateValue: valueAs('Date'),
    getDecimalValue: valueAs('Decimal'),
    getDoubleValue: valueAs('Double'),
    getIdValue: valueAs('Id'),
    getIntegerValue: valueAs('Integer'),
    getLastClearedToken: (self: ApexJsonParser) => tokenConstant(self.lastCleared),
    getLongValue: valueAs('Long'),
    getText: (self: ApexJsonParser) => self.current?.text ?? null,
    getTimeValue: valueAs('Time'),
    hasCurrentToken: (self: ApexJsonParser) => self.current !== undefined,
    nextToken: (self: ApexJsonParser) => tokenConstant(self.next()),
    nextValue: (self: ApexJsonParser) => tokenConstant(self.nextValue()),
    readValueAs: (self: ApexJsonParser, type: ApexTypeValue) => self.readAs(type.type, 'lenient'),
    readValueAsStrict: (self: ApexJsonParser, type: ApexTypeValue) => self.readAs(type.type, 'strict'),
    skipChildren: (self: ApexJsonParser) => self.skipChildren(),
  }),
});
