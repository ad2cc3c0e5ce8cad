/** Compiles every component with Salesforce's own platform compiler, as a deployment does: its lint rules, decorators, references. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import type { Check, Finding } from './check.ts';

interface Answer {
  readonly success: boolean;
  readonly diagnostics: readonly { readonly message: string; readonly filename?: string; readonly location?: { readonly line: number } }[];
}
const LWC = 'force-app/main/default/lwc';
const MEND = 'Correct the component: a deployment would refuse it.';

export const lwcCompile: Check = {
  name: 'Components pass the platform compiler',
  async run(root): Promise<readonly Finding[]> {
    const { compile } = createRequire(import.meta.url)('@lwc/sfdc-lwc-compiler') as { compile(input: unknown): Promise<Answer> };
    const folder = join(root, LWC);
    const names = existsSync(folder)
      ? readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => name)
      : [];
    const found = await Promise.all(
      names.map(async (name) => {
        const files = deployedFiles(join(folder, name));
        const meta = readFileSync(join(folder, name, `${name}.js-meta.xml`), 'utf8');
        // a bundle whose script is missing would compile as a template without one
        if (files[`${name}.js`] === undefined && !isStyles(name, files))
          return [{ file: `${LWC}/${name}`, line: 1, problem: `There is no ${name}.ts`, mend: 'Add the script of the component.' }];
        const apiVersion = Number(/<apiVersion>(\d+)/.exec(meta)?.[1] ?? 65);
        const { success, diagnostics } = await compile({
          bundle: { namespace: 'c', name, type: 'platform', files, options: { apiVersion } },
        });
        if (success) return lostStyles(folder, name, files);
        return diagnostics.map(({ message, filename, location }) => ({
          file: `${LWC}/${name}/${filename ?? ''}`,
          line: location?.line ?? 1,
          problem: message,
          mend: MEND,
        }));
      }),
    );
    return found.flat();
  },
};

type Files = Readonly<Record<string, string>>;

/** A bundle may hold rules of style alone, for others to import. Source: LWC Developer Guide, "Share CSS Style Rules". */
const isStyles = (name: string, files: Files): boolean =>
  files[`${name}.css`] !== undefined && !Object.keys(files).some((file) => /\.(js|html)$/.test(file));

/** @return imports of styles that lead to no bundle of styles; the compiler sees one bundle at a time. */
const lostStyles = (folder: string, bundle: string, files: Files): readonly Finding[] =>
  Object.entries(files)
    .filter(([file]) => file.endsWith('.css'))
    .flatMap(([file, text]) =>
      text.split('\n').flatMap((line, index) => {
        const wanted = /@import\s+['"]c\/(\w+)['"]/.exec(line)?.[1];
        if (wanted === undefined || existsSync(join(folder, wanted, `${wanted}.css`))) return [];
        return [
          {
            file: `${LWC}/${bundle}/${file}`,
            line: index + 1,
            problem: `There are no styles c/${wanted}`,
            mend: `Add ${wanted}/${wanted}.css with its js-meta.xml, or correct the name.`,
          },
        ];
      }),
    );

/** The files that a deployment sends: TypeScript with its types taken off. */
function deployedFiles(folder: string): Files {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return Object.fromEntries([
    ...names.filter((name) => /\.(html|css|svg)$/.test(name)).map((name) => [name, read(name)] as const),
    ...names
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => [name.replace(/\.ts$/, '.js'), withoutTypes(read(name))] as const),
  ]);
}

const withoutTypes = (text: string): string =>
  ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      useDefineForClassFields: true,
      verbatimModuleSyntax: true,
    },
  }).outputText;
