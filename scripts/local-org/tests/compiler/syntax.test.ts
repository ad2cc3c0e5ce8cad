/**
 * What the compiler says of texts that can't be read, and which it reads: whole lists of errors, program by program.
 * Source: words and places of the Apex compiler's front end as Salesforce's language server ships it.
 */
import { parseAnonymous, parseClassFile, parseTriggerFile, type ParseResult } from '../../compiler/syntax/index.ts';
import { readSource } from '../../compiler/syntax/source/index.ts';
import { ANONYMOUS } from './refused/syntax/anonymous.ts';
import { DECLARATIONS } from './refused/syntax/declarations.ts';
import { EXPRESSIONS } from './refused/syntax/expressions.ts';
import { QUERIES } from './refused/syntax/queries.ts';
import { SIGNS } from './refused/syntax/signs.ts';
import { STATEMENTS } from './refused/syntax/statements.ts';
import { TRIGGERS } from './refused/syntax/triggers.ts';

type Parse = (code: string) => ParseResult<unknown>;
const inMethod: Parse = (code) => parseClassFile('A.cls', `class A { void m() { ${code} } }`);

describe.each([
  ['declarations', DECLARATIONS, (code: string) => parseClassFile('A.cls', code)],
  ['statements', STATEMENTS, inMethod],
  ['expressions', EXPRESSIONS, inMethod],
  ['queries', QUERIES, inMethod],
  ['signs', SIGNS, inMethod],
  [
    'triggers',
    TRIGGERS,
    (code: string) => (code.startsWith('trigger') ? parseTriggerFile('a.trigger', code) : parseClassFile('a.cls', code)),
  ],
  ['anonymous blocks', ANONYMOUS, (code: string) => parseAnonymous(code)],
] as const)('%s', (_name, rows, parse: Parse) => {
  it.each(rows)('$code', ({ code, says }) => {
    expect(parse(code).diagnostics.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`)).toEqual(says);
  });
});

test.each(['\uFEFFclass A {}', 'class A {}'])('a file of UTF-16 is refused once: %j', (text) => {
  const { diagnostics } = parseClassFile('A.cls', Buffer.from(text, 'utf16le').toString('utf8'));
  expect(diagnostics.map(({ message }) => message)).toEqual(['The file is not in UTF-8 but in UTF-16: save it as UTF-8']);
});

test('a text that nests deeper than the stack is refused all the same', () => {
  const { diagnostics } = inMethod(`Integer x = ${'('.repeat(400)}1${')'.repeat(399)};`);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ line: 1, severity: 'error' });
});

it('reads files that begin with a byte-order mark', () => {
  expect(parseClassFile('A.cls', '\uFEFFpublic class A {}')).toMatchObject({ tree: { type: { name: 'A' } }, diagnostics: [] });
  expect(parseClassFile('A.cls', '\uFEFF@IsTest\nclass A { int }').diagnostics.map(({ line, column }) => [line, column])).toEqual([
    [2, 15],
  ]);
});

it('is read again in the way of the library where the next tokens tell wrong: a comparison that looks like a generic type', () => {
  let readings = 0;
  const { errors } = readSource('class A { void m() { Object o = a instanceof Integer < c; } }', (parser) => {
    readings += 1;
    return parser.compilationUnit();
  });
  expect({ errors, readings }).toEqual({ errors: [], readings: 2 });
});
