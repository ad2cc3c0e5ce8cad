/** Source: Apex Reference Guide, "JSONGenerator Class". */
import type { ApexValue } from '../core/contract.ts';
import { definePlatformClass } from '../core/registry.ts';
import { ApexJsonGenerator } from './json/generator.ts';

const kinds = ['Blob', 'Boolean', 'Date', 'DateTime', 'Id', 'Number', 'Object', 'String', 'Time'];
const write = (self: ApexJsonGenerator, value: ApexValue): void => self.writeValue(value);
const writeField = (self: ApexJsonGenerator, name: string, value: ApexValue): void => {
  self.writeFieldName(name);
  self.writeValue(value);
};

definePlatformClass({
  name: 'System.JSONGenerator',
  instances: ApexJsonGenerator,
  methods: {
    ...Object.fromEntries(
      kinds.flatMap(
        (kind) =>
          [
            [`write${kind}`, write],
            [`write${kind}Field`, writeField],
          ] as const,
      ),
    ),
    close: (self: ApexJsonGenerator) => self.close(),
    getAsString: (self: ApexJsonGenerator) => self.getAsString(),
    isClosed: (self: ApexJsonGenerator) => self.isClosed,
    writeEndArray: (self: ApexJsonGenerator) => self.writeEnd('array'),
    writeEndObject: (self: ApexJsonGenerator) => self.writeEnd('object'),
    writeFieldName: (self: ApexJsonGenerator, name: string) => self.writeFieldName(name),
    writeNull: (self: ApexJsonGenerator) => self.writeValue(null),
    writeNullField: (self: ApexJsonGenerator, name: string) => writeField(self, name, null),
    writeStartArray: (self: ApexJsonGenerator) => self.writeStart('array'),
    writeStartObject: (self: ApexJsonGenerator) => self.writeStart('object'),
  },
});
