/** CSV as the Bulk API reads and writes it. Source: Bulk API 2.0 Developer Guide, "Prepare CSV Files". */

export const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', TAB: '\t', SEMICOLON: ';', PIPE: '|', CARET: '^', BACKQUOTE: '`' };
export const LINE_ENDINGS: Readonly<Record<string, string>> = { LF: '\n', CRLF: '\r\n' };

/** @return lines of cells; empty lines are left out. Errors: throws for a quote that is not closed. */
export function readCsv(text: string, delimiter: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const endLine = (): void => {
    if (line.length > 1 || line[0] !== '') lines.push(line);
    line = [];
  };
  while (at <= text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at, delimiter);
    line.push(cell.value);
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    endLine();
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return lines;
}

interface Cell {
  readonly value: string;
  /** Where the text goes on. */
  readonly end: number;
}
function plain(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}
function quoted(text: string, start: number): Cell {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at] ?? '';
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else return { value, end: at + 1 };
  }
  throw new Error('InvalidBatch : A quote in the CSV is not closed');
}

/** Every cell is quoted, as the service does. */
export function csvLine(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
}
