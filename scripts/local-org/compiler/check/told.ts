/** What is wrong in the bodies of a type, in the platform's order: its fields' types, its accessors, what it begins with, its methods and constructors, its statics; each as written. */
import type { Diagnostic, Range } from '../syntax/ast.ts';
import type { TypeInfo } from './types/world.ts';

type Stage = 'fields' | 'accessors' | 'initializers' | 'members' | 'statics';
type Place = Pick<Range, 'line' | 'column'>;
interface Group {
  readonly stage: Stage;
  readonly place: Place;
  readonly found: Diagnostic[];
}

const STAGES: readonly Stage[] = ['fields', 'accessors', 'initializers', 'members', 'statics'];
const compare = (a: Place, b: Place): number => a.line - b.line || a.column - b.column;

export class Told {
  private readonly info: TypeInfo;
  private readonly groups: Group[] = [];
  /** Where methods and constructors begin, last one first. */
  private readonly callables: readonly Place[];
  private readonly fieldPlaces: ReadonlySet<string>;
  constructor(info: TypeInfo) {
    this.info = info;
    this.callables = [
      ...[...info.methods.values()].flat().map(({ nameRange }) => nameRange),
      ...info.constructors.map(({ range }) => range),
    ].toSorted((a, b) => compare(b, a));
    const fields =
      info.declaration.kind === 'class'
        ? info.declaration.members.filter((member) => member.kind === 'field' || member.kind === 'property')
        : [];
    this.fieldPlaces = new Set(
      fields.flatMap((field) => [field.type.range, field.kind === 'property' ? field.nameRange : field.range]).map(keyOf),
    );
  }

  /** @return where to tell what is wrong with a member */
  about(stage: Stage, place: Place): Diagnostic[] {
    const found: Diagnostic[] = [];
    this.groups.push({ stage, place, found });
    return found;
  }

  /** Adds what the declaration of a method or constructor has left to its body: its parameters in their order, then the rest. */
  addLater(found: Diagnostic[], place: Place): void {
    const later = this.info.later.filter((one) => this.ownerOf(one) === place);
    const isOfParameter = (one: Diagnostic): boolean => compare(one, place) > 0;
    const parameters = [...found.splice(0), ...later.filter(isOfParameter)].toSorted(compare);
    found.push(...parameters, ...later.filter((one) => !isOfParameter(one)));
  }

  /** When the declaration of the type and of the one around it are right, else nothing is told. */
  tell(diagnostics: Diagnostic[]): void {
    if (this.info.isFaulty || this.info.outer?.isFaulty === true) return;
    const own = this.info.later.filter((one) => this.ownerOf(one) === undefined);
    const groups = this.groups.toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || compare(a.place, b.place));
    diagnostics.push(...own, ...groups.flatMap(({ found }) => found));
  }

  private ownerOf(one: Place): Place | undefined {
    return this.fieldPlaces.has(keyOf(one)) ? undefined : this.callables.find((place) => compare(place, one) <= 0);
  }
}

function keyOf({ line, column }: Place): string {
  return `${String(line)}:${String(column)}`;
}
