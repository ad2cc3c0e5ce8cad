/** Source: Apex Reference Guide, "Blob Class". */
import { LimitThrow, raise } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { ApexBlob } from '../../values/index.ts';
import { pdfOf } from './pdf.ts';
import { strictStatics } from '../strict.ts';

/** Errors: System.StringException when the bytes are no text. */
function textOf(blob: ApexBlob): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(blob.bytes);
  } catch (error) {
    if (error instanceof TypeError) raise('System.StringException', 'BLOB is not a valid UTF-8 string');
    throw error;
  }
}

const MOST_BYTES = 6_000_000;

/** Errors: an uncatchable System.LimitException beyond 6,000,000 bytes. Source: seen in an org. */
function ofText(text: string): ApexBlob {
  const blob = ApexBlob.ofText(text);
  if (blob.bytes.length > MOST_BYTES) throw new LimitThrow('blobLength', `BlobValue length exceeds maximum: ${String(MOST_BYTES)}`);
  return blob;
}

definePlatformClass({
  name: 'System.Blob',
  instances: ApexBlob,
  statics: strictStatics({ valueOf: ofText, toPdf: pdfOf }),
  // a missing Blob is a missing argument: code that reads empty bodies of requests relies on the words
  methods: strictStatics({ size: (self: ApexBlob) => self.bytes.length, toString: textOf }),
});
