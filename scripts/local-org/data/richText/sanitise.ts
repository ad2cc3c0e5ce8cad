/**
 * Sanitises rich text for storage: supported tags, all closed, without scripts and comments.
 * Source: Lightning Component Reference, "Formatted Rich Text" (tags); results of orgs.
 */
import { cleanAttributes } from './attributes.ts';
import { escapedText } from './references.ts';

const SUPPORTED = new Set(
  (
    'a abbr acronym address b big blockquote br caption cite code col colgroup dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p ' +
    'param pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var'
  ).split(' '),
);
/** Tags that never have contents; images are closed nevertheless. */
const EMPTY = new Set(['br', 'hr', 'col', 'param']);
/** Formatting tags, which are reopened after a tag around them is closed. */
const FORMATTING = new Set('b big code em font i s small strike strong tt u'.split(' '));
/** Tags that end one of their own kind. */
const ENDS_ITSELF = new Set('p li dd dt tr td th'.split(' '));
const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;

export function sanitised(text: string): string {
  if (!/[<>&]/.test(text)) return text;
  const page = new Page();
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, , slash, name, rest = ''] = match;
    page.text(text.slice(from, match.index));
    from = match.index + whole.length;
    const tag = name?.toLowerCase() ?? '';
    if (!SUPPORTED.has(tag)) continue;
    if (slash === '/') page.close(tag);
    else page.open(tag, cleanAttributes(tag, rest));
  }
  page.text(text.slice(from));
  return page.end();
}

interface Tag {
  readonly name: string;
  readonly markup: string;
}

/** Writes markup whose tags are all closed, each within the one around it. */
class Page {
  private written = '';
  private readonly opened: Tag[] = [];
  /** Formatting tags to reopen. */
  private pending: Tag[] = [];

  text(text: string): void {
    if (text === '') return;
    this.resume();
    this.written += escapedText(text);
  }

  open(name: string, attributes: string): void {
    if (ENDS_ITSELF.has(name) && this.opened.at(-1)?.name === name) this.close(name);
    if (FORMATTING.has(name) || name === 'img' || EMPTY.has(name)) this.resume();
    this.written += `<${name}${attributes}>`;
    if (name === 'img') this.written += '</img>';
    else if (!EMPTY.has(name)) this.opened.push({ name, markup: `<${name}${attributes}>` });
  }

  close(name: string): void {
    const at = this.opened.findLastIndex((tag) => tag.name === name);
    if (at < 0) {
      this.pending = this.pending.filter((tag) => tag.name !== name);
      return;
    }
    const inner = this.opened.splice(at).slice(1);
    this.written +=
      [...inner]
        .reverse()
        .map((tag) => `</${tag.name}>`)
        .join('') + `</${name}>`;
    this.pending.push(...inner.filter((tag) => FORMATTING.has(tag.name)));
  }

  end(): string {
    this.written += [...this.opened]
      .reverse()
      .map((tag) => `</${tag.name}>`)
      .join('');
    return this.written;
  }

  private resume(): void {
    for (const tag of this.pending) this.written += tag.markup;
    this.opened.push(...this.pending);
    this.pending = [];
  }
}
