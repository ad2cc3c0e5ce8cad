/** Custom labels and their translations. Source: Apex Reference Guide, "Label Class"; Metadata API Developer Guide, "Translations". */
import type { Project } from './model.ts';
import { SITE_LABELS } from './siteLabels.ts';
import { many, text } from './xml.ts';

export class Labels {
  private readonly texts: ReadonlyMap<string, string>;
  /** By language, then by name. */
  private readonly translations: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor({ labels, metadata }: Project) {
    this.texts = new Map([...SITE_LABELS, ...[...labels].map(([name, value]) => [name.toLowerCase(), value] as const)]);
    this.translations = new Map(
      [...(metadata.get('translation') ?? [])].map(([language, xml]) => [
        language.toLowerCase(),
        new Map(many(xml, 'customLabels').map((label) => [(text(label, 'name') ?? '').toLowerCase(), text(label, 'label') ?? ''])),
      ]),
    );
  }

  get names(): ReadonlySet<string> {
    return new Set(this.texts.keys());
  }
  get isTranslated(): boolean {
    return this.translations.size > 0;
  }

  /** The label's text in a language; its own text if it is not translated. */
  text(name: string, language?: string): string | undefined {
    return (language === undefined ? undefined : this.translation(name, language)) ?? this.texts.get(name.toLowerCase());
  }
  /** Falls back from `fr_CA` to `fr`. */
  translation(name: string, language: string): string | undefined {
    const key = language.toLowerCase();
    return [key, key.replace(/_.*/, '')]
      .map((one) => this.translations.get(one)?.get(name.toLowerCase()))
      .find((value) => value !== undefined && value !== '');
  }
}
