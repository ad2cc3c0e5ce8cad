/** The CSV of the Bulk API. Source: Bulk API 2.0 Developer Guide, "Prepare CSV Files". */
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

export const DELIMITERS: Readonly<Record<string, string>> = {
  COMMA: ',',
  TAB: '\t',
  SEMICOLON: ';',
  PIPE: '|',
  CARET: '^',
  BACKQUOTE: '`',
};
export const LINE_ENDINGS: Readonly<Record<string, string>> = { LF: '\n', CRLF: '\r\n' };

/** @return lines of cells; empty lines are left out. Errors: throws for a quote that is not closed. */
export function readCsv(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    throw error instanceof CsvError ? new Error(`InvalidBatch : ${error.message}`) : error;
  }
}

/** Quotes every cell, as the service does. */
export function csvLine(cells: readonly string[], delimiter: string): string {
  return stringify([[...cells]], { delimiter, quoted: true, quoted_empty: true, eof: false });
}
