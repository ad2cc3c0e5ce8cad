/** Entities that a document declares for itself. Source: www.w3.org/TR/xml ("Entity Declarations", "Construction of Entity Replacement Text"); refusals as the JDK's reader says them. */
import { entities } from './mistakes.ts';

/** A document type: its inner part, in brackets, may hold quoted texts and comments with any sign. */
export const documentTypePattern = /[^[>]*(?:\[(?:<!--[\s\S]*?-->|"[^"]*"|'[^']*'|[^\]"'])*\]\s*)?>/y;
const declaration = /<!--[\s\S]*?-->|<!ENTITY\s+([^\s%"']+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
const reference = /&([^#&;\s]+);/g;

/** The JDK's reader takes no more references to them in a document. */
const MOST = 64_000;

export class DeclaredEntities {
  private readonly texts = new Map<string, string>();
  /** Those that were found to be in no circle. */
  private readonly sound = new Set<string>();
  private used = 0;

  get areUsedUp(): boolean {
    return this.used > MOST;
  }

  /** The first declaration of a name holds. References to characters are replaced where they are declared. */
  declare(documentType: string): void {
    for (const [, name, double, single] of documentType.matchAll(declaration))
      if (name !== undefined && !this.texts.has(name)) this.texts.set(name, withCharacters(double ?? single ?? ''));
  }

  has(name: string): boolean {
    return this.texts.has(name);
  }

  /** What stands for a reference, itself with references. */
  textOf(name: string): string {
    this.used++;
    return this.areUsedUp ? '' : (this.texts.get(name) ?? '');
  }

  /** With all references within replaced, as in attributes. */
  valueOf(name: string): string {
    return this.textOf(name).replace(reference, (_, inner: string) => entities[inner] ?? this.valueOf(inner));
  }

  /** The names by which an entity comes back to itself. */
  circleFrom(name: string, path: readonly string[] = []): readonly string[] | undefined {
    if (path.includes(name)) return [...path, name];
    if (this.sound.has(name)) return undefined;
    for (const [, inner = ''] of (this.texts.get(name) ?? '').matchAll(reference)) {
      const circle = this.circleFrom(inner, [...path, name]);
      if (circle !== undefined) return circle;
    }
    this.sound.add(name);
    return undefined;
  }
}

function withCharacters(text: string): string {
  return text.replace(/&#(?:x([0-9a-fA-F]+)|(\d+));/g, (_, hex?: string, decimal?: string) =>
    String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}
