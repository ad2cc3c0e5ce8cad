/** Source: Apex Reference Guide, "Blob Class". */
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { ApexBlob } from '../values/index.ts';
import { pdfOf } from './pdf.ts';
import { strictStatics } from './strict.ts';

/** Errors: System.StringException when the bytes are no text. */
function textOf(blob: ApexBlob): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(blob.bytes);
  } catch (error) {
    if (error instanceof TypeError) raise('System.StringException', 'BLOB is not a valid UTF-8 string');
    throw error;
  }
}

definePlatformClass({
  name: 'System.Blob',
  instances: ApexBlob,
  statics: strictStatics({ valueOf: (text: string) => ApexBlob.ofText(text), toPdf: pdfOf }),
  // a missing Blob is a missing argument: code that reads empty bodies of requests relies on the words
  methods: strictStatics({ size: (self: ApexBlob) => self.bytes.length, toString: textOf }),
});
