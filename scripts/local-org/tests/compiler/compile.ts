/** Compiles single texts against one empty org: what the tables of refused and accepted programs are measured with. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileProject } from '../../compiler/index.ts';
import { parseClassFile, parseTriggerFile } from '../../compiler/syntax/index.ts';
import { openOrg, type LocalOrg } from '../../org.ts';

export function openEmptyOrg(): LocalOrg {
  const root = mkdtempSync(join(tmpdir(), 'apex-'));
  mkdirSync(join(root, 'force-app'));
  writeFileSync(join(root, 'sfdx-project.json'), '{"packageDirectories":[{"path":"force-app","default":true}],"sourceApiVersion":"65.0"}');
  return openOrg({ projectDirs: [root], report: () => undefined });
}

/** @return `line:column message` of everything that is wrong with a text; a class called `Wrong` around it unless it is a class or trigger itself. @param others classes beside it, by name */
export function refusals(org: LocalOrg, text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const isTrigger = /^trigger /.test(text);
  const isType =
    /^(?:@\w+(?:\([^)]*\))?\s+|(?:global|public|private|protected|abstract|virtual|final|transient|override|with|without|inherited|sharing|static|webservice)\s+)*(?:class|interface|enum) Wrong\b/i.test(
      text,
    );
  const file = isTrigger ? 'Wrong.trigger' : 'Wrong.cls';
  const source = isTrigger || isType ? text : `public class Wrong {\n${text}\n}`;
  const result = isTrigger ? parseTriggerFile(file, source) : parseClassFile(file, source);
  const beside = Object.entries(others).map(([name, body]) => ({
    file: `${name}.cls`,
    result: parseClassFile(`${name}.cls`, body),
    isActive: true,
    apiVersion: undefined,
  }));
  const { signatures, schema, namespace, labels, pages, staticProblem } = org.compiled.world;
  const [compiled] = compileProject({
    files: [{ file, result, isActive: true, apiVersion: undefined }, ...beside],
    signatures,
    schema,
    namespace,
    labels,
    pages,
    staticProblem,
  }).files;
  return (compiled?.diagnostics ?? []).map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);
}
