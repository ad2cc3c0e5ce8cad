/** Parses a MIME message into its parts. Source: RFC 5322 (headers), RFC 2045 and 2046 (parts, transfer encodings), RFC 2047 (encoded words). */
export interface MailHeader {
  readonly name: string;
  readonly value: string;
}
export interface MailPart {
  readonly headers: readonly MailHeader[];
  /** `text/plain`, lower case. */
  readonly type: string;
  readonly charset: string;
  readonly fileName: string | undefined;
  readonly isAttachment: boolean;
  readonly bytes: Buffer;
  /** Of a `multipart` type. */
  readonly parts: readonly MailPart[];
}

export function parseMail(source: Buffer): MailPart {
  // one character for each byte, so that bodies keep their bytes
  return parsePart(source.toString('latin1').replaceAll(/\r?\n/g, '\r\n'));
}

export function headerOf({ headers }: Pick<MailPart, 'headers'>, name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value;
}

function parsePart(text: string): MailPart {
  const end = text.startsWith('\r\n') ? 0 : text.indexOf('\r\n\r\n');
  const head = end === -1 ? text : text.slice(0, end);
  const body = end === -1 ? '' : text.slice(end).replace(/^(\r\n){1,2}/, '');
  const headers = headersOf(head);
  const contentType = headerOf({ headers }, 'content-type') ?? 'text/plain';
  const disposition = headerOf({ headers }, 'content-disposition') ?? '';
  const boundary = parameterOf(contentType, 'boundary');
  const fileName = parameterOf(disposition, 'filename') ?? parameterOf(contentType, 'name');
  return {
    headers,
    type: (contentType.split(';')[0] ?? '').trim().toLowerCase(),
    charset: parameterOf(contentType, 'charset') ?? 'utf-8',
    fileName: fileName === undefined ? undefined : decodeWords(fileName),
    isAttachment: fileName !== undefined || /^\s*attachment/i.test(disposition),
    bytes: decoded(body, headerOf({ headers }, 'content-transfer-encoding') ?? ''),
    parts: boundary === undefined ? [] : sections(body, boundary).map(parsePart),
  };
}

function headersOf(head: string): readonly MailHeader[] {
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ');
  return unfolded.split('\r\n').flatMap((line) => {
    const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [{ name, value: decodeWords(value) }];
  });
}

function parameterOf(header: string, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header) ?? [];
  return quoted ?? plain;
}

function sections(body: string, boundary: string): readonly string[] {
  const [inside = ''] = `\r\n${body}`.split(`\r\n--${boundary}--`);
  return inside.split(`\r\n--${boundary}\r\n`).slice(1);
}

function decoded(body: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return quotedPrintable(body.replaceAll(/=\r\n/g, ''));
    default:
      return Buffer.from(body, 'latin1');
  }
}
const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** `=?utf-8?B?w7w=?=`; blanks between two of them are no part of the text. */
function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?([^?]+)\?([BQ])\?([^?]*)\?=/gi, (_whole, charset: string, how: string, word: string) =>
      decodeText(how.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : quotedPrintable(word.replaceAll('_', ' ')), charset),
    );
}

/** Text of an unknown character set is read as UTF-8. */
export function decodeText(bytes: Uint8Array, charset: string): string {
  const known = ((): TextDecoder | undefined => {
    try {
      return new TextDecoder(charset);
    } catch {
      return undefined;
    }
  })();
  return (known ?? new TextDecoder()).decode(bytes);
}
