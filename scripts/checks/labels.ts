/** Custom labels: none missing, none that nobody uses, none that says the same as another, and apostrophes that are apostrophes. */
import type { Check, Finding } from './check.ts';
import { filesBelow, lineAt, type SourceFile } from './files.ts';

interface CustomLabel {
  readonly name: string;
  readonly value: string;
  readonly file: string;
  readonly line: number;
}
const USE = /(?:@salesforce\/label\/c\.|\b(?:System\.)?Label\.)(?<name>[A-Za-z]\w*)/g;
/** `Label.get('', 'Name')` and the like take the name as text. */
const NOT_LABELS = new Set(['get', 'translationExists']);

export const labels: Check = {
  name: 'Labels are there, used and different',
  run: (root) =>
    Promise.resolve(
      labelFindings(filesBelow(root, 'force-app', /\.labels-meta\.xml$/), filesBelow(root, 'force-app', /\.(cls|trigger|ts|html)$/)),
    ),
};

function labelFindings(labelFiles: readonly SourceFile[], sources: readonly SourceFile[]): readonly Finding[] {
  const defined = labelFiles.flatMap(labelsOf);
  const names = new Set(defined.map(({ name }) => name.toLowerCase()));
  const uses = sources.flatMap(({ path, text }) =>
    [...text.matchAll(USE)].map(({ groups, index }) => ({ name: groups?.['name'] ?? '', file: path, line: lineAt(text, index) })),
  );
  const used = new Set(uses.map(({ name }) => name.toLowerCase()));
  return [
    ...uses
      .filter(({ name }) => !NOT_LABELS.has(name) && !names.has(name.toLowerCase()))
      .map(({ name, file, line }) => ({
        file,
        line,
        problem: `The label ${name} does not exist`,
        mend: 'Add it to CustomLabels, or correct the name.',
      })),
    ...defined
      .filter(({ name }) => !used.has(name.toLowerCase()))
      .map(({ name, file, line }) => ({ file, line, problem: `The label ${name} is used nowhere`, mend: 'Remove it, or use it.' })),
    ...repeated(defined),
    ...quoting(defined, sources),
  ];
}

function labelsOf({ path, text }: SourceFile): readonly CustomLabel[] {
  return [...text.matchAll(/<labels>(?<body>[\s\S]*?)<\/labels>/g)].map(({ groups, index }) => {
    const body = groups?.['body'] ?? '';
    const tag = (name: string): string => new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(body)?.[1]?.trim() ?? '';
    return { name: tag('fullName'), value: tag('value'), file: path, line: lineAt(text, index) };
  });
}

function repeated(defined: readonly CustomLabel[]): readonly Finding[] {
  const first = new Map<string, string>();
  return defined.flatMap(({ name, value, file, line }) => {
    const other = first.get(value);
    if (other === undefined) first.set(value, name);
    return other === undefined
      ? []
      : [{ file, line, problem: `The label ${name} says the same as ${other}`, mend: 'Keep one of the two.' }];
  });
}

/** String.format reads apostrophes as quotes, screens do not: LabelText.fill takes a label as it is written. */
function quoting(defined: readonly CustomLabel[], sources: readonly SourceFile[]): readonly Finding[] {
  return [
    ...defined
      .filter(({ value }) => value.includes("''"))
      .map(({ name, file, line }) => ({ file, line, problem: `The label ${name} doubles an apostrophe`, mend: 'Write it once.' })),
    ...sources.flatMap(({ path, text }) =>
      [...text.matchAll(/String\.format\(\s*(?:System\.)?Label\./g)].map(({ index }) => ({
        file: path,
        line: lineAt(text, index),
        problem: 'String.format takes the apostrophes of a label for quotes',
        mend: 'Use LabelText.fill.',
      })),
    ),
  ];
}
