/** Binary data. Immutable by convention: nobody writes into `bytes`. Source: Apex Reference Guide, "Blob Class". */
export class ApexBlob {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** UTF-8. */
  static ofText(text: string): ApexBlob {
    return new ApexBlob(Buffer.from(text, 'utf8'));
  }

  /** The bytes read as UTF-8. */
  utf8(): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength).toString('utf8');
  }

  /** What String.valueOf and System.debug show: never the content. */
  toText(): string {
    return `Blob[${this.bytes.length}]`;
  }

  toString(): string {
    return this.toText();
  }
}
