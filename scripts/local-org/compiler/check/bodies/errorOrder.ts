/** The errors in the bodies of a type, in the platform's order: declaration and property types, accessors, instance initializers, methods and constructors, static initializers, annotations; each in the order of the source. */
import type { Diagnostic, Member, Range } from '../../../language/ast.ts';
import { NOWHERE } from '../places.ts';
import { reportName, typeNameProblem } from '../rules/identifiers.ts';
import { isBehindCut } from '../types/cutOff.ts';
import { report } from '../report.ts';
import { isNamesake, type TypeInfo } from '../types/world.ts';

type Field = Extract<Member, { kind: 'field' | 'property' }>;
type Stage = 'declaration' | 'accessors' | 'initializers' | 'members' | 'statics' | 'annotations';
type Place = Pick<Range, 'line' | 'column'>;
interface Group {
  readonly stage: Stage;
  readonly place: Place;
  readonly found: Diagnostic[];
}

const STAGES: readonly Stage[] = ['declaration', 'accessors', 'initializers', 'members', 'statics', 'annotations'];
const compare = (a: Place, b: Place): number => a.line - b.line || a.column - b.column;

export class Told {
  private readonly info: TypeInfo;
  private readonly groups: Group[] = [];
  /** Positions of methods and constructors, last one first. */
  private readonly callables: readonly Place[];
  private readonly fieldsByPlace: ReadonlyMap<string, Field>;
  /** The positions of annotations on members, with the position of the method or constructor that they belong to. */
  private readonly annotated: ReadonlyMap<string, Place | undefined>;
  constructor(info: TypeInfo) {
    this.info = info;
    this.annotated = new Map(
      (info.declaration.kind === 'class' ? info.declaration.members : []).flatMap((member) =>
        'modifiers' in member ? member.modifiers.annotations.map(({ range }) => [keyOf(range), callableAt(member)] as const) : [],
      ),
    );
    this.callables = [
      ...[...info.methods.values()].flat().map(({ nameRange }) => nameRange),
      ...info.constructors.map(({ range }) => range),
    ].toSorted((a, b) => compare(b, a));
    const fields =
      info.declaration.kind === 'class'
        ? info.declaration.members.filter((member) => member.kind === 'field' || member.kind === 'property')
        : [];
    this.fieldsByPlace = new Map(
      fields.flatMap((field) =>
        [field.type.range, field.kind === 'property' ? field.nameRange : field.range].map((place) => [keyOf(place), field] as const),
      ),
    );
  }

  /** @return the list that takes the errors of a member */
  about(stage: Stage, place: Place): Diagnostic[] {
    const found: Diagnostic[] = [];
    this.groups.push({ stage, place, found });
    return found;
  }

  /** Adds the errors that the declaration of a method or constructor deferred to its body: those of its result and parameters in their order, then the rest. */
  addLater(found: Diagnostic[], place: Place): void {
    const later = this.info.later.filter((one) => this.ownerOf(one) === place);
    const isOfSignature = (one: Diagnostic): boolean => compare(one, place) > 0 || one.about?.kind === 'hidden-type';
    const ofSignature = [...found.splice(0), ...later.filter(isOfSignature)].toSorted(compare);
    found.push(...ofSignature, ...later.filter((one) => !isOfSignature(one)));
  }

  /** Reports all collected errors, if the declarations of the type and of its outer type are right; of a type with a wrong name, only that. */
  tell(diagnostics: Diagnostic[]): void {
    const { info } = this;
    if (info.outer !== undefined && (info.outer.isFaulty || nameProblemOf(info.outer) !== undefined)) return;
    const name = nameProblemOf(info);
    // a wrong name is the only error
    if (name !== undefined) return reportName(name, info.file, info.declaration.nameRange, diagnostics);
    if (info.isFaulty || isBehindCut(info) || isNamesake(info)) return;
    const ofBodies = this.groups.splice(0);
    for (const one of info.later) if (this.ownerOf(one) === undefined) this.about(this.stageOf(one), one).push(one);
    const told = [...this.groups, ...ofBodies].filter(({ stage }) => !info.isCutOff || (stage !== 'statics' && stage !== 'annotations'));
    const groups = told.toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || compare(a.place, b.place));
    diagnostics.push(...groups.flatMap(({ found }) => found));
    if (info.declaration.kind !== 'enum' && info.declaration.isGeneric === true)
      report(diagnostics, info.file, info.declaration.nameRange, 'Type parameters are not supported');
  }

  /** The stage of an error that the declaration of a field deferred. */
  private stageOf(one: Place): Stage {
    const isOfAnnotation = this.info.declaration.modifiers.annotations.some(({ range, parameterRanges }) =>
      [range, ...Object.values(parameterRanges)].some((place) => keyOf(place) === keyOf(one)),
    );
    if (isOfAnnotation) return 'annotations';
    if (this.annotated.has(keyOf(one))) return 'accessors';
    const field = this.fieldsByPlace.get(keyOf(one));
    if (field === undefined || field.kind === 'property') return 'declaration';
    return field.modifiers.words.includes('static') ? 'statics' : 'initializers';
  }

  private ownerOf(one: Place): Place | undefined {
    if (this.annotated.has(keyOf(one))) return this.annotated.get(keyOf(one));
    return this.fieldsByPlace.has(keyOf(one)) ? undefined : this.callables.find((place) => compare(place, one) <= 0);
  }
}

/** The class of a trigger or an anonymous block has no name in the source. */
function nameProblemOf({ declaration, simpleName }: TypeInfo): string | undefined {
  return declaration.nameRange === NOWHERE ? undefined : typeNameProblem(simpleName);
}

function callableAt(member: Member): Place | undefined {
  if (member.kind === 'method') return member.nameRange;
  return member.kind === 'constructor' ? member.range : undefined;
}

function keyOf({ line, column }: Place): string {
  return `${String(line)}:${String(column)}`;
}
