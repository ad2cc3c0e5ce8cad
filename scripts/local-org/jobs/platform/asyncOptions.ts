/** Source: Apex Reference Guide, "AsyncOptions Class", "AsyncInfo Class", "QueueableDuplicateSignature.Builder Class". */
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raise } from '../../platform/core/error.ts';
import type { ApexTransaction } from '../transaction.ts';

export class AsyncOptions {
  readonly typeName = 'System.AsyncOptions';
  DuplicateSignature: DuplicateSignature | null = null;
  MaximumQueueableStackDepth: number | null = null;
  MinimumQueueableDelayInMinutes: number | null = null;
}
export class DuplicateSignature {
  readonly typeName = 'System.QueueableDuplicateSignature';
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toApexText(): string {
    return this.text;
  }
}
const MOST_BYTES = 1000;
class SignatureBuilder {
  readonly typeName = 'System.QueueableDuplicateSignature.Builder';
  readonly parts: string[] = [];
  add(part: string): this {
    if (this.size + Buffer.byteLength(part) > MOST_BYTES)
      raise('System.InvalidParameterValueException', `The signature is longer than ${String(MOST_BYTES)} bytes`);
    this.parts.push(part);
    return this;
  }
  get size(): number {
    return this.parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
  }
}

definePlatformClass({ name: 'System.AsyncOptions', instances: AsyncOptions, constructors: { '*': () => new AsyncOptions() } });
definePlatformClass({
  name: 'System.QueueableDuplicateSignature',
  instances: DuplicateSignature,
  statics: { Builder: () => new SignatureBuilder() },
  methods: { toString: (self: DuplicateSignature) => self.text },
});
definePlatformClass({
  name: 'System.QueueableDuplicateSignature.Builder',
  instances: SignatureBuilder,
  constructors: { '*': () => new SignatureBuilder() },
  methods: {
    addId: (self: SignatureBuilder, id: string) => self.add(`id:${id};`),
    addInteger: (self: SignatureBuilder, value: number) => self.add(`integer:${String(value)};`),
    addString: (self: SignatureBuilder, text: string) => self.add(`string:${text};`),
    build: (self: SignatureBuilder) => new DuplicateSignature(self.parts.join('')),
    getMaxSize: () => MOST_BYTES,
    getRemainingSize: (self: SignatureBuilder) => MOST_BYTES - self.size,
    getSize: (self: SignatureBuilder) => self.size,
  },
});

const optionsOf = (): { readonly depth: number; readonly maxDepth: number | null; readonly delayMinutes: number | null } => {
  const { frame } = transaction() as ApexTransaction;
  return frame?.job.kind === 'Queueable' ? frame.job.options : { depth: 0, maxDepth: null, delayMinutes: null };
};
definePlatformClass({
  name: 'System.AsyncInfo',
  statics: {
    getCurrentQueueableStackDepth: () => optionsOf().depth,
    getMaximumQueueableStackDepth: () => optionsOf().maxDepth,
    getMinimumQueueableDelayInMinutes: () => optionsOf().delayMinutes,
    hasMaxStackDepth: () => optionsOf().maxDepth !== null,
  },
});
