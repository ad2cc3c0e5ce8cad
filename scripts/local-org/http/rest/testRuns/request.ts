/** Which tests a client asks for. Source: Tooling API Developer Guide, "REST Resources", runTestsAsynchronous and runTestsSynchronous. */
import type { LocalOrg } from '../../../org.ts';
import { RestError } from '../errors.ts';

export interface TestRequest {
  /** Test classes in their own spelling, with the methods that were named; none for all of them. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
  readonly countsCoverage: boolean;
  readonly isAllTests: boolean;
}
interface Body {
  readonly tests?: readonly { readonly className?: string; readonly classId?: string; readonly testMethods?: readonly string[] }[];
  readonly classNames?: string;
  readonly classids?: string;
  readonly suiteNames?: string;
  readonly suiteids?: string;
  readonly testLevel?: string;
  readonly skipCodeCoverage?: boolean | string;
}

/** Errors: INVALID_INPUT for a class without tests, and when nothing is named. */
export function testRequest(org: LocalOrg, given: unknown): TestRequest {
  const body = (given ?? {}) as Body;
  const countsCoverage = String(body.skipCodeCoverage ?? false) !== 'true';
  const named = [
    ...(body.tests ?? []).map(({ className, classId, testMethods = [] }) => ({
      name: className ?? classNamed(org, classId ?? ''),
      methods: testMethods,
    })),
    ...whole([...listed(body.classNames), ...listed(body.classids).map((id) => classNamed(org, id)), ...suiteClasses(org, body)]),
  ];
  if (named.length > 0)
    return { classes: new Map(named.map(({ name, methods }) => [testClass(org, name), methods])), countsCoverage, isAllTests: false };
  if (body.testLevel === 'RunLocalTests' || body.testLevel === 'RunAllTestsInOrg')
    return { classes: new Map(testClasses(org).map((name) => [name, []])), countsCoverage, isAllTests: true };
  throw new RestError(400, 'INVALID_INPUT', 'Name test classes, suites or a test level of RunLocalTests or RunAllTestsInOrg.');
}

const listed = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
const whole = (names: readonly string[]): readonly { readonly name: string; readonly methods: readonly string[] }[] =>
  names.map((name) => ({ name, methods: [] }));

/** Classes that hold tests; one that does not compile is a test class if its name is asked for. */
function testClasses(org: LocalOrg): readonly string[] {
  return org.program.types.filter(({ methods }) => methods.some(({ isTestMethod }) => isTestMethod)).map(({ name }) => name);
}
function testClass(org: LocalOrg, name: string): string {
  const plain = name.replace(/^\w+__/, '').toLowerCase();
  const found =
    testClasses(org).find((one) => one.toLowerCase() === plain) ??
    org.program.failures.find(({ typeName }) => typeName.toLowerCase() === plain)?.typeName;
  if (found === undefined)
    throw new RestError(
      400,
      'INVALID_INPUT',
      `This class name's value is invalid: ${name}. Provide the name of an Apex class that has test methods.`,
    );
  return found;
}
function classNamed(org: LocalOrg, id: string): string {
  const [row] = org.data.store.all('SELECT "Name" FROM "ApexClass" WHERE "Id" LIKE ?', [`${id.slice(0, 15)}%`]);
  if (row === undefined)
    throw new RestError(
      400,
      'INVALID_INPUT',
      `This class ID's value is invalid: ${id}. Provide the ID of an Apex class that has test methods.`,
    );
  return String(row['Name']);
}
function suiteClasses(org: LocalOrg, { suiteNames, suiteids }: Body): readonly string[] {
  const find = (column: string, values: readonly string[]): readonly string[] =>
    values.flatMap((value) => {
      const members = org.data.store.all(
        `SELECT c."Name" AS name FROM "ApexTestSuite" s JOIN "TestSuiteMembership" m ON m."ApexTestSuiteId" = s."Id" JOIN "ApexClass" c ON c."Id" = m."ApexClassId" WHERE s."${column}" = ? COLLATE NOCASE`,
        [value],
      );
      if (members.length === 0) throw new RestError(400, 'INVALID_INPUT', `This test suite is invalid or has no classes: ${value}.`);
      return members.map((row) => String(row['name']));
    });
  return [...find('TestSuiteName', listed(suiteNames)), ...find('Id', listed(suiteids))];
}
