/** `@IsTest` and `@TestSetup`. Source: Apex Developer Guide, "IsTest Annotation", "Using Test Setup Methods". */
import type { Modifiers } from '../../../../language/ast.ts';
import { hasAnnotation, isTestMethod, type TypeInfo } from '../../types/world.ts';
import { askedBy, methodsWith, noTest, onlyOne, type Problem, problemsOf } from './problem.ts';

/** Since this API version tests must be in test classes. Source: Apex Developer Guide, "IsTest Annotation". */
const OWN_CLASSES = 28;
/** Since this API version a class has at most one setup method. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
const ONE_SETUP = 39;

export function testProblems(info: TypeInfo, apiVersion: number): readonly Problem[] {
  const isInner = info.outer !== undefined && info.kind === 'class' && isTestClass(info);
  return [
    ...(isInner ? problemsOf(info.declaration, 'IsTest can only be used on a top level type') : []),
    ...testMethodProblems(info, apiVersion),
    ...setupProblems(info, apiVersion),
  ];
}

const isTestClass = (info: TypeInfo): boolean => hasAnnotation(info.declaration.modifiers, 'istest');

const TWICE = 'testMethod are by default IsTest';

function testMethodProblems(info: TypeInfo, apiVersion: number): readonly Problem[] {
  return [...info.methods.values()]
    .flat()
    .filter(({ modifiers }) => isTestMethod(modifiers))
    .flatMap((method) => {
      const { words } = method.modifiers;
      const mark = words.includes('testmethod') ? 'testMethod' : 'IsTest';
      const isTwice = mark === 'testMethod' && hasAnnotation(method.modifiers, 'istest');
      const found =
        info.outer !== undefined
          ? problemsOf(method, `${mark} can only be used on methods of a top level type`)
          : problemsOf(
              method,
              words.includes('static') ? undefined : `${mark} methods must be declared as static`,
              isTwice ? TWICE : undefined,
              isTestClass(info) || apiVersion < OWN_CLASSES ? undefined : `Defining type for ${mark} methods must be declared as IsTest`,
              method.parameters.length === 0 ? undefined : 'Test methods must have no arguments',
            );
      return mark === 'testMethod' ? found.map((problem) => ({ ...problem, isOfWord: true as const })) : askedBy('istest', found);
    });
}

/** `@TestSetup` is not allowed where tests see the org's data. */
function setupProblems(info: TypeInfo, apiVersion: number): readonly Problem[] {
  const setups = methodsWith(info, 'testsetup');
  if (info.outer !== undefined)
    return setups.flatMap((method) => problemsOf(method, 'TestSetup can only be used on methods of a top level type'));
  const seeing = setups.length === 0 ? [] : methodsWith(info, 'istest').filter(({ modifiers }) => seesAllData(modifiers));
  return [
    ...askedBy(
      'testsetup',
      setups.flatMap((method) =>
        problemsOf(
          method,
          isTestClass(info) ? undefined : 'Defining type for TestSetup methods must be declared as IsTest',
          method.isStatic ? undefined : 'TestSetup methods must be declared as static',
          noTest(method, 'TestSetup'),
          method.returns.kind === 'void' ? undefined : 'Test setup method must return void',
          method.parameters.length === 0 ? undefined : 'Test methods must have no arguments',
        ),
      ),
    ),
    ...problemsOf(
      info.declaration,
      setups.length > 0 && seeing.length === 0 && seesAllData(info.declaration.modifiers)
        ? 'Test class cannot be annotated with @isTest(SeeAllData=true)'
        : undefined,
      seeing.length > 0
        ? 'Test class containing a test setup method cannot have any methods annotated with @isTest(SeeAllData=true)'
        : undefined,
    ),
    ...problemsOf(
      info.declaration,
      isParallel(info.declaration.modifiers) && seesAllData(info.declaration.modifiers)
        ? 'Test class annotated with @isTest(IsParallel=true) cannot also be annotated with @isTest(SeeAllData=true)'
        : undefined,
      isParallel(info.declaration.modifiers) && methodsWith(info, 'istest').some(({ modifiers }) => seesAllData(modifiers))
        ? 'Test class annotated with @isTest(IsParallel=true) cannot have any methods annotated with @isTest(SeeAllData=true)'
        : undefined,
    ),
    ...(apiVersion < ONE_SETUP ? [] : onlyOne(info, setups, 'TestSetup')),
  ];
}

const seesAllData = (modifiers: Modifiers): boolean => isSet(modifiers, 'seealldata');
const isParallel = (modifiers: Modifiers): boolean => isSet(modifiers, 'isparallel');

function isSet({ annotations }: Modifiers, property: string): boolean {
  return annotations.some(({ name, parameters }) => name.toLowerCase() === 'istest' && parameters[property]?.toLowerCase() === 'true');
}
