/**
 * Where secrets go in Apex. A secret is a parameter that is called one (`apiKey`, `clientSecret`, ...), or what an answer holds under `access_token` or `refresh_token`.
 * It may be encoded, joined with other text, kept in a variable, tested, handed to a method whose parameter is called a secret too, and given to the credential store.
 * Whatever else is done with it is a finding: returned, thrown, logged, saved in a record, put into a field.
 */
import type { Block, ClassDeclaration, Expression, Member, MethodDeclaration, Range } from '../../local-org/compiler/syntax/index.ts';

export interface Leak {
  readonly line: number;
  readonly what: string;
}
interface Node {
  readonly kind?: string;
  readonly range?: Range;
}
/** A node of the tree whose kind tells what it has. */
type Statement = Node & Readonly<Record<string, unknown>>;
interface Declarator {
  readonly name: string;
  readonly initializer?: Expression;
}
const SECRET = /^(?:\w*(?:api|client)?(?:secret|password)|\w*api_?key|\w*(?:access|refresh)_?token|secretByName)$/i;
const ANSWERED = /^(?:access_token|refresh_token)$/;
/** What comes out of these is as secret as what goes in. */
const ENCODERS = /^(?:EncodingUtil\.\w+|Blob\.valueOf|String\.valueOf)$/i;
const TEXT_METHODS = /^(?:trim|get|keySet|values|toString|substring|replace)$/i;
/** These tell no more than a bit. */
const TESTS = /^(?:String\.isBlank|String\.isNotBlank|String\.isEmpty|\w+\.containsKey|\w+\.isEmpty)$/i;
const STORE = /^(?:store|credentials?Store|CredentialStore)\.save$/i;
const COMPARISONS = /^(?:==|!=|===|!==|<>)$/;

/** A file without such a word holds no secret. */
export const mayHoldSecrets = (text: string): boolean => /secret|password|api_?key|(?:access|refresh)_?token/i.test(text);

/** Lower-case name of a method, and whether each of its parameters is called a secret. */
export type SecretParameters = ReadonlyMap<string, readonly (readonly boolean[])[]>;

export function secretParameters(classes: readonly ClassDeclaration[]): SecretParameters {
  const found = new Map<string, (readonly boolean[])[]>();
  for (const method of classes.flatMap(methodsOf)) {
    const flags = method.parameters.map(({ name }) => SECRET.test(name));
    found.set(method.name.toLowerCase(), [...(found.get(method.name.toLowerCase()) ?? []), flags]);
  }
  return found;
}

export function leaksOf(type: ClassDeclaration, parameters: SecretParameters): readonly Leak[] {
  return methodsOf(type).flatMap((method) => (method.body === undefined ? [] : new Flow(method, method.body, parameters).leaks()));
}

const methodsOf = (type: ClassDeclaration): readonly MethodDeclaration[] =>
  type.members.flatMap((member: Member): readonly MethodDeclaration[] =>
    member.kind === 'method' ? [member] : member.kind === 'class' ? methodsOf(member) : [],
  );

class Flow {
  private readonly secrets: Set<string>;
  private readonly found: Leak[] = [];
  private readonly body: Block;
  private readonly parameters: SecretParameters;

  constructor(method: MethodDeclaration, body: Block, parameters: SecretParameters) {
    this.body = body;
    this.parameters = parameters;
    this.secrets = new Set(method.parameters.filter(({ name }) => SECRET.test(name)).map(({ name }) => name.toLowerCase()));
  }

  /** Twice: what becomes secret below is secret above, in loops. */
  leaks(): readonly Leak[] {
    this.visit(this.body);
    this.found.length = 0;
    this.visit(this.body);
    return this.found;
  }

  /** Statements, and what holds them. */
  private visit(node: unknown): void {
    if (Array.isArray(node)) for (const one of node) this.visit(one);
    else if (typeof node === 'object' && node !== null) this.visitNode(node as Statement);
  }

  private visitNode(node: Statement): void {
    switch (node.kind) {
      case 'local':
        return this.declare(node['declarators'] as readonly Declarator[]);
      case 'expression':
        this.isSecret(node['expression'] as Expression);
        return;
      case 'return':
      case 'throw':
        return this.handOut(node['value'] as Expression | undefined, node.kind === 'return' ? 'is returned' : 'is thrown');
      case 'for-each':
        if (this.isSecret(node['iterable'] as Expression)) this.secrets.add(String(node['name']).toLowerCase());
        return this.visit(node['body']);
      case 'dml':
        return this.isSecret(node['target'] as Expression) ? this.leak(node, 'is saved') : undefined;
      default:
        return this.visitParts(node);
    }
  }

  private declare(declarators: readonly Declarator[]): void {
    for (const { name, initializer } of declarators)
      if (initializer !== undefined && this.isSecret(initializer)) this.secrets.add(name.toLowerCase());
  }

  private handOut(value: Expression | undefined, how: string): void {
    if (value !== undefined && this.isSecret(value)) this.leak(value, how);
  }

  /** What a statement tests, and the statements that it holds. */
  private visitParts(node: Statement): void {
    for (const key of ['test', 'value', 'iterable']) if (isExpression(node[key])) this.isSecret(node[key]);
    for (const [key, child] of Object.entries(node)) if (key !== 'range' && !isExpression(child)) this.visit(child);
  }

  /** Whether a value holds a secret; notes what an expression does with one on the way. */
  private isSecret(node: Expression): boolean {
    switch (node.kind) {
      case 'name':
        return this.secrets.has(node.name.toLowerCase());
      case 'literal':
        return false;
      case 'cast':
      case 'unary':
        return this.isSecret(node.value);
      case 'ternary':
        this.isSecret(node.test);
        return this.any([node.then, node.otherwise]);
      case 'binary':
        return this.any([node.left, node.right]) && !COMPARISONS.test(node.operator);
      case 'index':
        return this.any([node.target, node.index]);
      case 'member':
        return this.isSecret(node.target);
      case 'assign':
        return this.assign(node);
      case 'new':
        return this.made(node);
      case 'call':
        return this.called(node);
      default:
        return false;
    }
  }

  private any(nodes: readonly Expression[]): boolean {
    return nodes.map((node) => this.isSecret(node)).some(Boolean);
  }

  private assign({ target, value, range }: Expression & { readonly kind: 'assign' }): boolean {
    if (!this.isSecret(value)) return false;
    if (target.kind === 'name') this.secrets.add(target.name.toLowerCase());
    else if (!(target.kind === 'member' && target.name === 'value')) this.leak({ range }, 'is put into a field');
    return true;
  }

  private made({ creator, range }: Expression & { readonly kind: 'new' }): boolean {
    if (creator.kind === 'map-entries') return this.any(creator.entries.flatMap(({ key, value }) => [key, value]));
    if (creator.kind === 'elements') return this.any(creator.elements);
    if (creator.kind === 'named-fields' && this.any(creator.fields.map(({ value }) => value))) this.leak({ range }, 'is put into a record');
    if (creator.kind === 'constructor' && this.any(creator.args)) this.leak({ range }, 'is given to a new object');
    return false;
  }

  private called(node: Expression & { readonly kind: 'call' }): boolean {
    const { target, name, args } = node;
    const isOfSecret = target !== undefined && this.isSecret(target);
    const given = args.map((arg) => this.isSecret(arg));
    const spoken = `${target?.kind === 'name' ? `${target.name}.` : ''}${name}`;
    if (name === 'get' && args.some((arg) => arg.kind === 'literal' && ANSWERED.test(arg.text))) return true;
    if (TESTS.test(spoken) || STORE.test(spoken)) return false;
    if (ENCODERS.test(spoken)) return given.includes(true);
    if (isOfSecret && TEXT_METHODS.test(name)) return true;
    if (given.includes(true) && !this.isHandedOn(name, given) && !isPutAside(node)) this.leak(node, `is given to ${spoken}`);
    return false;
  }

  /** Whether every secret goes to a parameter that is called one. */
  private isHandedOn(name: string, given: readonly boolean[]): boolean {
    const overloads = this.parameters.get(name.toLowerCase()) ?? [];
    return given.every((isGiven, at) => !isGiven || overloads.some((flags) => flags.length === given.length && flags[at] === true));
  }

  private leak({ range }: Node, what: string): void {
    this.found.push({ line: range?.line ?? 1, what });
  }
}

/** `....credentials.put(...)`: what the store is about to save. */
const isPutAside = ({ target, name }: Expression & { readonly kind: 'call' }): boolean =>
  target?.kind === 'member' && target.name === 'credentials' && name === 'put';

const isExpression = (node: unknown): node is Expression =>
  typeof node === 'object' && node !== null && EXPRESSIONS.has(String((node as Node).kind));
const EXPRESSIONS = new Set([
  'literal',
  'name',
  'this',
  'super',
  'member',
  'call',
  'constructor-call',
  'index',
  'new',
  'cast',
  'instanceof',
  'unary',
  'increment',
  'binary',
  'assign',
  'ternary',
  'soql',
  'sosl',
  'class-literal',
]);
