/** What variables, members and types may be called. Source: Apex Developer Guide, "Reserved Keywords", "Variables". */
import type { Diagnostic, Range } from '../../syntax/ast.ts';

/** Words that name no variables and no types; methods may have such names. */
const RESERVED = new Set(
  (
    'abstract activate and any array as asc autonomous begin bigdecimal blob boolean break bulk by byte case cast catch char class collect commit const continue currency ' +
    'date datetime decimal default delete desc do double else end enum exception exit export extends false final finally float for from global goto group having hint if ' +
    'implements import in inner insert instanceof int integer interface into join like limit list long loop map merge new not null nulls number object of on or outer override ' +
    'package parallel pragma private protected public retrieve return rollback select set short sobject sort static string super switch synchronized system testmethod then this ' +
    'throw time transaction trigger true try undelete update upsert using virtual void webservice when where while'
  ).split(' '),
);
const LONGEST_NAME = 255;

/** The compile error of a variable, parameter, field or property. */
export function variableNameProblem(name: string): string | undefined {
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
  if (name.length > LONGEST_NAME) return `Identifier name is too long: ${name}`;
  return /^_|__|_$|\W/.test(name) ? `Invalid character in identifier: ${name}` : undefined;
}

export function reportName(problem: string | undefined, file: string, range: Range, diagnostics: Diagnostic[]): void {
  if (problem !== undefined) diagnostics.push({ file, line: range.line, column: range.column, severity: 'error', message: problem });
}
