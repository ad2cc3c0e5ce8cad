/** What the compiler takes by the API version of a class. Source: results of orgs. */
import { compileProject } from '../../compiler/index.ts';
import { parseClassFile } from '../../compiler/syntax/index.ts';
import type { LocalOrg } from '../../org.ts';
import { openEmptyOrg } from './compile.ts';

let org: LocalOrg;
beforeAll(() => {
  org = openEmptyOrg();
});
afterAll(() => org.close());

interface Kept {
  readonly apiVersion: number;
  readonly text: string;
}

function refusalsOf(apiVersion: number, text: string, kept?: Kept): readonly string[] {
  const { signatures, schema, namespace, labels, pages, staticProblem } = org.compiled.world;
  const file = { file: 'Wrong.cls', result: parseClassFile('Wrong.cls', text), isActive: true, apiVersion };
  const others =
    kept === undefined ? [] : [{ ...file, file: 'Kept.cls', result: parseClassFile('Kept.cls', kept.text), apiVersion: kept.apiVersion }];
  const { files } = compileProject({ files: [file, ...others], signatures, schema, namespace, labels, pages, staticProblem });
  return files[0]?.diagnostics.map(({ message }) => message) ?? [];
}

const HIDDEN = ['Variable is not visible: Wrong.value'];

it.each<readonly [number, string, readonly string[]]>([
  [41, "public static String value { get { if (value == null) { value = 'ready'; } return value; } }", []],
  [42, "public static String value { get { if (value == null) { value = 'ready'; } return value; } }", HIDDEN],
  [41, "public String value { get { if (this.value == null) { this.value = 'ready'; } return this.value; } }", HIDDEN],
  [41, "public static String value { get { return 'ready'; } } static void go() { value = 'changed'; }", HIDDEN],
])('%d: %s', (apiVersion, members, says) => {
  expect(refusalsOf(apiVersion, `public class Wrong { ${members} }`)).toEqual(says);
});

const SETTING_ITSELF = "public class Kept { public static String value { get { if (value == null) { value = 'ready'; } return value; } } }";
it.each<readonly [number, number, readonly string[]]>([
  [41, 24, []],
  [24, 41, []],
  [42, 41, ['Variable is not visible: Kept.value']],
])('code of %d may assign to what a getter of %d keeps: %s', (apiVersion, ofKept, says) => {
  expect(
    refusalsOf(apiVersion, "public class Wrong { void go() { Kept.value = 'changed'; } }", { apiVersion: ofKept, text: SETTING_ITSELF }),
  ).toEqual(says);
});
