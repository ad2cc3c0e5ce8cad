/** Constructors, declared and implicit. */
import type { ClassDeclaration, ConstructorDeclaration, Diagnostic, Range } from '../../../language/ast.ts';
import { EXCEPTION, shown, STRING } from '../../types/common.ts';
import { report } from '../report.ts';
import { isAlike, parametersOf } from './declaredTypes.ts';
import { constructorKey } from './naming.ts';
import { accessOf, hasAnnotation, isNamedException, type TypeInfo, type World } from './world.ts';

export function declareConstructor(world: World, info: TypeInfo, member: ConstructorDeclaration, diagnostics: Diagnostic[]): void {
  const isNamed = member.name.toLowerCase() === info.simpleName.toLowerCase();
  if (!isNamed) report(info.later, info.file, member.range, `Invalid constructor name: ${member.name}`);
  const parameters = parametersOf(world, info, member.parameters);
  // the body of an abstract constructor is not checked
  const body = member.modifiers.words.includes('abstract') ? undefined : member.body;
  const key = constructorKey(parameters);
  if (info.constructors.some((other) => isAlike(other.parameters, parameters)))
    report(
      diagnostics,
      info.file,
      member.range,
      `Method already defined: <init> void ${info.name}.<init>(${parameters.map(({ type }) => shown(type)).join(', ')}) from the type ${info.name}`,
    );
  info.constructors.push({
    methodKey: key,
    access: accessOf(member.modifiers, 'private'),
    isStatic: member.modifiers.words.includes('static'),
    isNamed,
    isBodiless: body === undefined,
    isTestVisible: hasAnnotation(member.modifiers, 'testvisible'),
    parameters,
    written: member.parameters,
    body,
    range: member.range,
  });
}

const NOWHERE: Range = { line: 1, column: 1, start: 0, end: 0 };

/** A class without constructors has one without parameters; one whose name ends in Exception has the platform's four besides its own. Source: Apex Developer Guide, "Create Custom Exceptions"; the Apex compiler's front end, as Salesforce's language server ships it: the name alone counts. */
export function addInheritedConstructors(info: TypeInfo, declaration: ClassDeclaration, diagnostics: Diagnostic[]): void {
  const inherited = isNamedException(info) ? [[], [STRING], [EXCEPTION], [STRING, EXCEPTION]] : info.constructors.length === 0 ? [[]] : [];
  for (const types of inherited) {
    const parameters = types.map((type, index) => ({ name: `value${String(index)}`, type }));
    const key = constructorKey(parameters);
    const own = info.constructors.find((constructor) => constructor.methodKey === key);
    if (own !== undefined && isNamedException(info))
      report(
        diagnostics,
        info.file,
        own.range,
        `System exception constructor already defined: void <init>(${types.map(shown).join(', ').replace('System.', '')})`,
      );
    if (own !== undefined) continue;
    info.constructors.push({
      methodKey: key,
      access: 'public',
      isStatic: false,
      isNamed: true,
      isBodiless: false,
      isTestVisible: false,
      parameters,
      written: [],
      body: undefined,
      range: declaration.nameRange ?? NOWHERE,
    });
  }
}
