/** Filters of article suggestions. Source: Apex Reference Guide, "KnowledgeSuggestionFilter Class". */
import { NotImplemented } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';
import { data } from '../current.ts';

const NAME = 'Search.KnowledgeSuggestionFilter';
/** The field that says whether a channel shows an article. */
const CHANNELS: Readonly<Record<string, string>> = {
  app: 'IsVisibleInApp',
  pkb: 'IsVisibleInPkb',
  csp: 'IsVisibleInCsp',
  prm: 'IsVisibleInPrm',
};
const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, (sign) => `\\${sign}`)}'`;

export class KnowledgeFilter {
  readonly typeName = NAME;
  readonly texts = new Map<'Language' | 'PublishStatus' | 'ValidationStatus', string>();
  /** Prefixes of Ids. */
  readonly articleTypes: string[] = [];
  channel: string | undefined;

  /** SOQL that all hold. Errors: other objects than articles and unknown channels are not built. */
  conditions(objectName: string): readonly string[] {
    if (objectName !== 'KnowledgeArticleVersion' && !this.isEmpty) throw new NotImplemented(`${NAME} for ${objectName}`);
    const texts = [...this.texts].map(([field, text]) => `${field} = ${quoted(text)}`);
    return [...texts, ...this.ofTypes(), ...this.inChannel()];
  }

  private get isEmpty(): boolean {
    return this.texts.size === 0 && this.articleTypes.length === 0 && this.channel === undefined;
  }
  private ofTypes(): readonly string[] {
    const names = this.articleTypes.map((prefix) => quoted(data().schema.byPrefix(prefix)?.name ?? ''));
    return names.length === 0 ? [] : [`ArticleType IN (${names.join(', ')})`];
  }
  private inChannel(): readonly string[] {
    if (this.channel === undefined || this.channel.toLowerCase() === 'allchannels') return [];
    const field = CHANNELS[this.channel.toLowerCase()];
    if (field === undefined) throw new NotImplemented(`${NAME}.setChannel('${this.channel}')`);
    return [`${field} = true`];
  }
}

const setter =
  (field: 'Language' | 'PublishStatus' | 'ValidationStatus') =>
  (self: KnowledgeFilter, text: string | null): void => {
    self.texts.set(field, text ?? raiseNullArgument(1));
  };
definePlatformClass({
  name: NAME,
  instances: KnowledgeFilter,
  constructors: { '()': () => new KnowledgeFilter() },
  methods: {
    addArticleType: (self: KnowledgeFilter, prefix: string | null) => void self.articleTypes.push(prefix ?? raiseNullArgument(1)),
    setChannel: (self: KnowledgeFilter, channel: string | null) => {
      self.channel = channel ?? raiseNullArgument(1);
    },
    setLanguage: setter('Language'),
    setPublishStatus: setter('PublishStatus'),
    setValidationStatus: setter('ValidationStatus'),
  },
});
