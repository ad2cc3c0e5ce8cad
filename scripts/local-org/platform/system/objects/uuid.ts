/** Source: Apex Reference Guide, "UUID Class". */
import { randomUUID } from 'node:crypto';
import type { ApexValue } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';

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

const WIDTHS = [8, 4, 4, 4, 12] as const;
const LONGEST = 36;

/** Five hexadecimal numbers, whose leading zeros may be left out and whose high digits are cut off. Source: Java API, UUID.fromString; seen in an org. */
function fromString(text: string | null): ApexUuid {
  if (text === null) raise('System.NullPointerException', 'Argument cannot be null');
  if (text.length > LONGEST) refuse('UUID string too large');
  const parts = text.split('-');
  if (parts.length !== WIDTHS.length) refuse(`Invalid UUID string: ${text}`);
  return new ApexUuid(
    parts
      .map((part, index) =>
        digitsOf(part)
          .padStart(12, '0')
          .slice(-(WIDTHS[index] ?? 0)),
      )
      .join('-'),
  );
}

function digitsOf(part: string): string {
  const wrong = part.search(/[^0-9a-f]/i);
  return wrong < 0 && part !== '' ? part : refuse(part === '' ? '' : `Error at index ${wrong} in: "${part}"`);
}

function refuse(complaint: string): never {
  raise('System.IllegalArgumentException', complaint);
}

/** The exclusive or of its four words. Source: Java API, UUID.hashCode. */
function hashCode({ text }: ApexUuid): number {
  const digits = text.replaceAll('-', '');
  return [0, 8, 16, 24].reduce((hash, at) => hash ^ Number.parseInt(digits.slice(at, at + 8), 16), 0);
}

definePlatformClass({
  name: 'System.UUID',
  instances: ApexUuid,
  statics: { fromString, randomUUID: () => new ApexUuid(randomUUID()) },
  methods: {
    equals: (self: ApexUuid, other: ApexValue) => self.equalTo(other),
    hashCode,
    toString: (self: ApexUuid) => self.text,
  },
});
