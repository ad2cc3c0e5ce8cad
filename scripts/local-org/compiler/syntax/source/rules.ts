/** What the parser library reads and the platform's parser refuses, found in the finished parse tree. */
import {
  ArrayInitializerContext,
  ClassBodyDeclarationContext,
  FieldNameContext,
  ForUpdateContext,
  IdContext,
  InterfaceDeclarationContext,
  InterfaceMethodDeclarationContext,
  LiteralContext,
  PropertyDeclarationContext,
  QueryContext,
  SelectEntryContext,
  SignedNumberContext,
  SoqlIdContext,
  SoqlLiteralContext,
  ValueContext,
  type ApexParserRuleContext,
  type ApexParseTree,
  type ApexToken,
} from '@apexdevtools/apex-parser';
import type { Found } from './found.ts';
import { isReserved } from './reserved.ts';
import { unexpected } from './wording.ts';

type Rule = (context: ApexParserRuleContext, report: (token: ApexToken, message: string) => void) => void;

const LARGEST_INTEGER = 2147483647n;
const LARGEST_LONG = 9223372036854775807n;

const RULES: ReadonlyMap<unknown, Rule> = new Map<unknown, Rule>([
  [
    IdContext,
    (context, report) => {
      if (!(context.parentCtx instanceof SoqlIdContext) && isReserved(context as IdContext, false)) report(context.start, unexpected(context.start));
    },
  ],
  [
    SoqlIdContext,
    (context, report) => {
      const isLater = context.parentCtx instanceof FieldNameContext && context.parentCtx.getChild(0) !== context;
      if (!isLater && isReserved(context as SoqlIdContext, true)) report(context.start, unexpected(context.start));
    },
  ],
  [
    LiteralContext,
    (context, report) => {
      const literal = context as LiteralContext;
      // The sign is not part of the literal, so that the smallest numbers cannot be written either.
      if (literal.IntegerLiteral() != null && BigInt(literal.getText()) > LARGEST_INTEGER) report(context.start, 'Illegal integer');
      if (literal.LongLiteral() != null && BigInt(literal.getText().slice(0, -1)) > LARGEST_LONG) report(context.start, 'Illegal long');
    },
  ],
  [
    SignedNumberContext,
    (context, report) => {
      const integer = (context as SignedNumberContext).IntegerLiteral();
      if (integer != null && BigInt(integer.getText()) > LARGEST_INTEGER && isInBrackets(context)) report(integer.symbol, 'Illegal integer');
    },
  ],
  [
    ArrayInitializerContext,
    (context, report) => {
      const list = context as ArrayInitializerContext;
      const closing = list.RBRACE();
      if (closing != null && list.COMMA_list().length > 0 && list.COMMA_list().length === list.expression_list().length) report(closing.symbol, unexpected(closing.symbol));
    },
  ],
  [
    ForUpdateContext,
    (context, report) => {
      const comma = (context as ForUpdateContext).expressionList().COMMA_list()[0];
      if (comma !== undefined) report(comma.symbol, "Expecting ')' but was: ','");
    },
  ],
  [
    InterfaceDeclarationContext,
    (context, report) => {
      const comma = (context as InterfaceDeclarationContext).typeList()?.COMMA_list()[0];
      if (comma !== undefined) report(comma.symbol, "Expecting '{' but was: ','");
    },
  ],
  [
    InterfaceMethodDeclarationContext,
    (context, report) => {
      const [first] = (context as InterfaceMethodDeclarationContext).modifier_list();
      if (first !== undefined) report(first.start, `Expecting '}' but was: '${first.start.text}'`);
    },
  ],
  [
    PropertyDeclarationContext,
    (context, report) => {
      const words = (context as PropertyDeclarationContext).propertyBlock_list().flatMap((block) => block.getter()?.start ?? block.setter()?.start ?? []);
      const again = words.find((word, index) => words.findIndex((other) => other.type === word.type) < index);
      if (again !== undefined) report(again, `Missing '}' at '${again.text}'`);
    },
  ],
  [
    ClassBodyDeclarationContext,
    (context, report) => {
      if ((context as ClassBodyDeclarationContext).SEMI() != null) report(context.start, "Expecting '}' but was: ';'");
    },
  ],
  [
    QueryContext,
    (context, report) => {
      const query = context as QueryContext;
      const late = query.allRowsClause() == null ? undefined : query.forClauses().FOR_list()[0];
      if (late !== undefined) report(late.symbol, `Expecting ']' but was: '${late.symbol.text}'`);
      if (!isSubQuery(query)) return;
      for (const clause of [query.groupByClause(), query.allRowsClause()]) if (clause != null) report(clause.start, `Missing ')' at '${clause.start.text}'`);
    },
  ],
]);

const UNSURE: ReadonlySet<unknown> = new Set([IdContext, SoqlIdContext, ClassBodyDeclarationContext]);

/** @param isRecovered the parser went on after an error: then these rules would blame the names that it made of keywords */
export function checkRules(tree: ApexParserRuleContext, isRecovered: boolean): readonly Found[] {
  const found: Found[] = [];
  const report = (token: ApexToken, message: string): void => {
    found.push({ line: token.line, column: token.column + 1, message });
  };
  const visit = (node: ApexParseTree): void => {
    if (!isRecovered || !UNSURE.has(node.constructor)) RULES.get(node.constructor)?.(node as ApexParserRuleContext, report);
    for (const child of (node as Partial<ApexParserRuleContext>).children ?? []) visit(child);
  };
  visit(tree);
  return found;
}

/** Queries in Apex have its numbers; the text of a dynamic query may have larger ones. */
function isInBrackets(context: ApexParserRuleContext): boolean {
  for (let around = context.parentCtx; around != null; around = around.parentCtx) if (around instanceof SoqlLiteralContext) return true;
  return false;
}

/** Of the places that hold queries only literals in Apex and whole texts are not inside another. */
function isSubQuery({ parentCtx: parent }: QueryContext): boolean {
  return parent instanceof SelectEntryContext || parent instanceof ValueContext;
}
