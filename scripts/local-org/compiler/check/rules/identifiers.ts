/** Names that variables, members and types must not have. Source: Apex Developer Guide, "Reserved Keywords", "Variables". */
import type { Diagnostic, Range } from '../../../language/ast.ts';
import { report } from '../report.ts';

/** Reserved words; methods may still have these names. */
const RESERVED = new Set(
  (
    'activate any array autonomous begin bigdecimal blob boolean bulk byte case cast char collect commit const currency date datetime decimal default desc ' +
    'double end exception exit export float goto group having hint import inner int integer into join list long loop map number object of outer package ' +
    'parallel pragma retrieve rollback set short sobject sort string super switch synchronized system then this time transaction void when'
  ).split(' '),
);
/** Keywords that begin statements; for other keywords the syntax error says it all. */
const KEYWORDS = new Set('delete for insert merge new select trigger undelete update upsert'.split(' '));
const LONGEST_NAME = 255;

/** The compile error of a variable, parameter, field or property. */
export function variableNameProblem(name: string): string | undefined {
  if (KEYWORDS.has(name.toLowerCase())) return `Identifier cannot be a keyword: ${name}`;
  return RESERVED.has(name.toLowerCase()) ? `Identifier name is reserved: ${name}` : nameProblem(name);
}

/** The compile error of a class, interface or enum. */
export function typeNameProblem(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (lower === 'apexpages' || lower === 'page') return `Identifier type is reserved: ${name}`;
  return variableNameProblem(name);
}

/** The compile error of any other name. */
export function nameProblem(name: string): string | undefined {
  if (name === '' || /^[_\d]|__|_$|\W/.test(name)) return `Invalid character in identifier: ${name}`;
  return name.length > LONGEST_NAME ? `Identifier name is too long: ${name}` : undefined;
}

export function reportName(problem: string | undefined, file: string, range: Range, diagnostics: Diagnostic[]): void {
  if (problem !== undefined) report(diagnostics, file, range, problem);
}
