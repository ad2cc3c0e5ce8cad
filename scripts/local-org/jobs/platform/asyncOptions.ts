/** Source: Apex Reference Guide, "AsyncOptions Class", "AsyncInfo Class", "QueueableDuplicateSignature.Builder Class". */
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raise } from '../../platform/core/error.ts';
import type { JobOptions } from '../job.ts';
import { jobTransaction } from '../transaction.ts';

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
const MOST_BYTES = 32;
const INTEGER_BYTES = 4;
const ID_LETTERS = 15;
/** Source of the sizes and the refusals: seen in an org. */
class SignatureBuilder {
  readonly typeName = 'System.QueueableDuplicateSignature.Builder';
  readonly parts: string[] = [];
  size = 0;
  add<Value>(value: Value | null, sizeOf: (value: Value) => number, textOf: (value: Value) => string): this {
    if (value === null) raise('System.InvalidParameterValueException', 'Cannot add null to a deduplication signature');
    const size = sizeOf(value);
    if (size === 0) raise('System.InvalidParameterValueException', 'Cannot add an empty string to a deduplication signature');
    if (this.size + size > MOST_BYTES)
      raise('System.DuplicateMessageException', `Deduplication signature exceeds the maximum length of ${String(MOST_BYTES)} bytes`);
    this.size += size;
    this.parts.push(textOf(value));
    return this;
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
    addId: (self: SignatureBuilder, id: string | null) =>
      self.add(
        id,
        () => ID_LETTERS,
        (text) => text.slice(0, ID_LETTERS),
      ),
    addInteger: (self: SignatureBuilder, value: number | null) => self.add(value, () => INTEGER_BYTES, String),
    addString: (self: SignatureBuilder, value: string | null) => self.add(value, Buffer.byteLength, (text) => `'${text}'`),
    build: (self: SignatureBuilder) => new DuplicateSignature(self.parts.join('_')),
    getMaxSize: () => MOST_BYTES,
    getRemainingSize: (self: SignatureBuilder) => MOST_BYTES - self.size,
    getSize: (self: SignatureBuilder) => self.size,
  },
});

class AsyncInfo {
  readonly typeName = 'System.AsyncInfo';
}

/** Errors: System.AsyncException where no queueable runs. */
function optionsFor(method: string): JobOptions {
  const { frame } = jobTransaction();
  if (frame?.job.kind !== 'Queueable')
    raise('System.AsyncException', `${method} is not allowed outside a Queueable of Finalizer execution`);
  return frame.job.options;
}
definePlatformClass({
  name: 'System.AsyncInfo',
  instances: AsyncInfo,
  constructors: { '*': () => new AsyncInfo() },
  statics: {
    getCurrentQueueableStackDepth: () => optionsFor('getCurrentQueueableStackDepth').depth,
    getMaximumQueueableStackDepth: () => optionsFor('getMaximumQueueableStackDepth').maxDepth,
    getMinimumQueueableDelayInMinutes: () => optionsFor('getMinimumQueueableDelayInMinutes').delayMinutes,
    hasMaxStackDepth: () => optionsFor('hasMaxStackDepth').maxDepth !== null,
  },
});
