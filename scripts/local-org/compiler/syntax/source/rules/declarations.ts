/** Members that the parser library reads and the platform's parser refuses. */
import { ApexLexer, AnnotationContext, ClassBodyDeclarationContext, InterfaceDeclarationContext, InterfaceMethodDeclarationContext, PropertyBlockContext, PropertyDeclarationContext, TypeNameContext, TypeRefContext } from '@apexdevtools/apex-parser';
import { endsInDot, nextType } from './reserved.ts';
import { rule, type Rules } from './rule.ts';

const ACCESS = /^(?:public|private|protected|global)$/i;

export const DECLARATIONS: Rules = new Map([
  rule(InterfaceDeclarationContext, (context, report) => {
    const comma = context.typeList()?.COMMA_list()[0];
    if (comma !== undefined) report(comma.symbol);
  }),
  rule(InterfaceMethodDeclarationContext, (context, report) => {
    const [first] = context.modifier_list();
    if (first !== undefined) report(first.start);
  }),
  rule(PropertyDeclarationContext, (context, report) => {
    const words = context.propertyBlock_list().flatMap((block) => block.getter()?.start ?? block.setter()?.start ?? []);
    if (words.length === 0) report(context.start);
    const again = words.find((word, index) => words.findIndex((other) => other.type === word.type) < index);
    if (again !== undefined) report(again);
  }),
  rule(PropertyBlockContext, (context, report) => {
    const wrong = context.modifier_list().find((modifier, index) => index > 0 || !ACCESS.test(modifier.getText()));
    if (wrong !== undefined) report(wrong.start);
  }),
  // Pairs stand side by side.
  rule(AnnotationContext, (context, report) => {
    const comma = context.elementValuePairs()?.COMMA_list()[0];
    if (comma !== undefined) report(comma.symbol);
    const value = context.elementValue();
    if (value != null && !value.getText().startsWith("'")) report(value.start);
  }),
  rule(ClassBodyDeclarationContext, (context, report) => {
    if (context.SEMI() != null) report(context.start);
  }),
  rule(TypeRefContext, (context, report) => {
    const names = context.typeName_list();
    const parted = names.find((name, index) => index > 0 && endsInDot(names[index - 1]?.stop ?? name.start, context.DOT(index - 1)?.symbol, name.start));
    if (parted !== undefined) report(parted.start);
    const apart = context.DOT_list().find(({ symbol }, index) => names[index]?.stop != null && (names[index]?.stop?.stop ?? 0) + 1 !== symbol.start);
    if (apart !== undefined) report(apart.symbol);
  }),
  rule(TypeNameContext, (context, report) => {
    const isCollection = context.LIST() != null || context.SET() != null || context.MAP() != null;
    if (isCollection && context.typeArguments() == null && nextType(context) !== ApexLexer.DOT) report(context.start);
  }),
]);
