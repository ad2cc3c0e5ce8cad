/** Comma-separated values with quotes. Source: RFC 4180. */

/** @return rows of fields; empty lines are left out. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  return parseDelimited(text, ',', '"');
}

export function parseDelimited(text: string, separator: string, quote: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const endRow = (): void => {
    row.push(field);
    field = '';
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (isQuoted) {
      if (char !== quote) field += char;
      else if (text[at + 1] === quote) {
        field += quote;
        at += 1;
      } else isQuoted = false;
    } else if (char === quote) isQuoted = true;
    else if (char === separator) {
      row.push(field);
      field = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r') field += char;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}
