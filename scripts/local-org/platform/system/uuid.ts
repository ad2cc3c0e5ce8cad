/** Source: Apex Reference Guide, "UUID Class". */
import { randomUUID } from 'node:crypto';
import type { ApexValue } from '../core/contract.ts';
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { strictStatics } from './strict.ts';
import { stringHash } from './string/measures.ts';

export class ApexUuid {
  readonly typeName = 'System.UUID';
  readonly text: string;

  constructor(text: string) {
    this.text = text.toLowerCase();
  }

  toApexText(): string {
    return this.text;
  }

  equalTo(other: ApexValue): boolean {
    return other instanceof ApexUuid && other.text === this.text;
  }

  hashText(): string {
    return `U${this.text}`;
  }
}

function fromString(text: string): ApexUuid {
  if (!/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)) raise('System.IllegalArgumentException', `Invalid UUID string: ${text}`);
  return new ApexUuid(text);
}

definePlatformClass({
  name: 'System.UUID',
  instances: ApexUuid,
  statics: strictStatics({ fromString, randomUUID: () => new ApexUuid(randomUUID()) }, 'numbered'),
  methods: {
    equals: (self: ApexUuid, other: ApexValue) => self.equalTo(other),
    hashCode: (self: ApexUuid) => stringHash(self.text),
    toString: (self: ApexUuid) => self.text,
  },
});
