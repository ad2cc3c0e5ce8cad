/** How the checker reports an error: what is wrong, and where. */
import type { Diagnostic, Range } from '../../language/ast.ts';

export type Place = Pick<Range, 'line' | 'column'>;
/** An error without its place: its words, and what code has to know of it. */
export type Refusal = Omit<Diagnostic, 'file' | 'line' | 'column' | 'severity'>;

export function report(diagnostics: Diagnostic[], file: string, { line, column }: Place, refusal: string | Refusal): void {
  diagnostics.push({ file, line, column, severity: 'error', ...(typeof refusal === 'string' ? { message: refusal } : refusal) });
}
