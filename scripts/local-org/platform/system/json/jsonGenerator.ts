/** Source: Apex Reference Guide, "JSONGenerator Class". */
import type { ApexValue } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { ApexJsonGenerator } from './generator.ts';

const kinds = ['Blob', 'Boolean', 'Date', 'DateTime', 'Id', 'Number', 'Object', 'String', 'Time'];

/** Errors: System.NullPointerException for a null argument: null has a method of its own. */
function given<Value extends ApexValue>(value: Value, method: string): NonNullable<Value> {
  return value ?? raise('System.NullPointerException', `null argument for JSONGenerator.${method}()`);
}

const writesOf = (kind: string) =>
  [
    [`write${kind}`, (self: ApexJsonGenerator, value: ApexValue) => self.writeValue(given(value, `write${kind}`))],
    [
      `write${kind}Field`,
      (self: ApexJsonGenerator, name: string | null, value: ApexValue) => {
        self.writeField(given(name, `write${kind}Field`), given(value, `write${kind}Field`));
      },
    ],
  ] as const;

definePlatformClass({
  name: 'System.JSONGenerator',
  instances: ApexJsonGenerator,
  methods: {
    ...Object.fromEntries(kinds.flatMap(writesOf)),
    close: (self: ApexJsonGenerator) => self.close(),
    getAsString: (self: ApexJsonGenerator) => self.getAsString(),
    isClosed: (self: ApexJsonGenerator) => self.isClosed,
    writeEndArray: (self: ApexJsonGenerator) => self.writeEnd('array'),
    writeEndObject: (self: ApexJsonGenerator) => self.writeEnd('object'),
    writeFieldName: (self: ApexJsonGenerator, name: string | null) => self.writeFieldName(given(name, 'writeFieldName')),
    writeNull: (self: ApexJsonGenerator) => self.writeValue(null),
    writeNullField: (self: ApexJsonGenerator, name: string | null) => self.writeField(given(name, 'writeNullField'), null),
    writeStartArray: (self: ApexJsonGenerator) => self.writeStart('array'),
    writeStartObject: (self: ApexJsonGenerator) => self.writeStart('object'),
  },
});
