/** The parser library's parser, taught what it leaves out. Where the tree then holds a node of another kind than the grammar's types say, one builder knows. */
import {
  ApexParser,
  CatchClauseContext,
  ClassDeclarationContext,
  type IdContext,
  InterfaceDeclarationContext,
  type QualifiedNameContext,
  type QueryContext,
  type SubQueryContext,
  type WhenValueContext,
} from '@apexdevtools/apex-parser';
import { isListOfLiterals, isTypeAndName, type Tokens } from './whenValues.ts';

const END = -1;

export class OrgParser extends ApexParser {
  /** Reads a subquery as a whole query: USING SCOPE, WITH and OFFSET belong there too. What does not (GROUP BY, ALL ROWS) is refused by the rules. */
  override subQuery(): SubQueryContext {
    const query: QueryContext = this.query();
    return query as unknown as SubQueryContext;
  }

  /** Any expression may stand behind `when`: what is none of a case is refused when it is checked. */
  override whenValue(): WhenValueContext {
    const tokens = this.tokens();
    const isKnown = tokens.LT(1).type === ApexParser.ELSE || isListOfLiterals(tokens) || isTypeAndName(tokens);
    return isKnown ? super.whenValue() : (this.expressionList() as unknown as WhenValueContext);
  }

  /** So may any type behind `catch (`. */
  override qualifiedName(): QualifiedNameContext {
    const isWhole = this._ctx instanceof CatchClauseContext && this.isTypeWithMore();
    return isWhole ? (this.typeRef() as unknown as QualifiedNameContext) : super.qualifiedName();
  }

  /** So may type parameters behind the name of a class or an interface: what they are is no matter, since none may have any. */
  override id(): IdContext {
    const context = super.id();
    const isOfType = this._ctx instanceof ClassDeclarationContext || this._ctx instanceof InterfaceDeclarationContext;
    if (isOfType && this.tokens().LT(1).type === ApexParser.LT) this.skipPast(ApexParser.GT);
    return context;
  }

  private skipPast(end: number): void {
    while (this.tokens().LT(1).type !== end && this.tokens().LT(1).type !== END) this.consume();
    this.match(end);
  }

  private isTypeWithMore(): boolean {
    const tokens = this.tokens();
    let at = 2;
    while (tokens.LT(at).type === ApexParser.DOT) at += 2;
    return tokens.LT(at).type === ApexParser.LT || tokens.LT(at).type === ApexParser.LBRACK;
  }

  private tokens(): Tokens {
    return this._input;
  }
}
