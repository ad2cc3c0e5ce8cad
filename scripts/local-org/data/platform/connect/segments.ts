/**
 * The text of a post as its segments: words, hashtags, links, people and groups, markup.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/connectapi_class_message_segment.htm and the pages of its subclasses
 */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { Holder } from '../../../platform/core/holder.ts';
import { enumMember } from '../../../platform/core/members.ts';
import type { DataAccess } from '../../dataAccess.ts';

/** Tags of rich text by their markup type. */
export const TAGS: Readonly<Record<string, string>> = {
  Bold: 'b',
  Italic: 'i',
  Underline: 'u',
  Strikethrough: 's',
  Paragraph: 'p',
  ListItem: 'li',
  OrderedList: 'ol',
  UnorderedList: 'ul',
  Code: 'code',
  Hyperlink: 'a',
};
const MARKUP = Object.keys(TAGS).sort();
const SEGMENTS = [
  'EntityLink',
  'FieldChange',
  'FieldChangeName',
  'FieldChangeValue',
  'Hashtag',
  'InlineImage',
  'Link',
  'MarkupBegin',
  'MarkupEnd',
  'Mention',
  'MoreChanges',
  'ResourceLink',
  'Text',
];
const HASHTAG = /#(?:\[[^\]]+\]|[\p{L}\p{N}_]+)/u;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)]/;
const TAG = /<\/?[a-z]+>/;
const IMAGE = /<img src="sfdc:\/\/\w+"(?: alt="[^"]*")?><\/img>/;

const segment = (kind: string, text: string, values: Readonly<Record<string, ApexValue>> = {}): Holder =>
  new Holder(`ConnectApi.${kind}Segment`, { text, type: enumMember('ConnectApi.MessageSegmentType', SEGMENTS, kind), ...values });

/** @param isRich whether tags are markup rather than text. */
export function segmentsOf(data: DataAccess, text: string, isRich: boolean): ApexList {
  const people = text.includes('@') ? mentionable(data) : [];
  const parts = [
    HASHTAG,
    LINK,
    ...(isRich ? [IMAGE, TAG] : []),
    ...(people.length === 0 ? [] : [new RegExp(`@(?:${people.map(({ name }) => name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|')})`)]),
  ];
  const pattern = new RegExp(parts.map(({ source }) => `(?:${source})`).join('|'), 'giu');
  const found: Holder[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) found.push(segment('Text', text.slice(end, match.index)));
    found.push(special(match[0], people));
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push(segment('Text', text.slice(end)));
  return new ApexList({ kind: 'platform', name: 'ConnectApi.MessageSegment', args: [] }, found);
}

/** What stands for itself in a text. */
function special(text: string, people: readonly Mentionable[]): Holder {
  if (text.startsWith('#')) return segment('Hashtag', text, { tag: text.replace(/^#\[?|\]$/g, '') });
  if (text.startsWith('@'))
    return mention(
      text,
      people.find(({ name }) => name.toLowerCase() === text.slice(1).toLowerCase()),
    );
  if (text.startsWith('<img')) return image(text);
  if (text.startsWith('<')) return markup(text);
  return segment('Link', text, { url: text });
}
function mention(text: string, who: Mentionable | undefined): Holder {
  const record = new Holder(`ConnectApi.${who?.isGroup === true ? 'ChatterGroupSummary' : 'UserSummary'}`, {
    id: who?.id ?? null,
    name: who?.name ?? null,
  });
  return segment('Mention', text, {
    accessible: true,
    name: who?.name ?? null,
    record,
    ...(who?.isGroup === true ? {} : { user: record }),
  });
}
function markup(tag: string): Holder {
  const name = tag.replace(/[</>]/g, '').toLowerCase();
  const kind = MARKUP.find((one) => TAGS[one] === name);
  const isEnd = tag.startsWith('</');
  return kind === undefined
    ? segment('Text', tag)
    : segment(isEnd ? 'MarkupEnd' : 'MarkupBegin', '', { htmlTag: name, markupType: enumMember('ConnectApi.MarkupType', MARKUP, kind) });
}
function image(text: string): Holder {
  const [, fileId = '', altText] = /sfdc:\/\/(\w+)"(?: alt="([^"]*)")?/.exec(text) ?? [];
  return segment('InlineImage', altText ?? '', {
    altText: altText ?? null,
    thumbnails: new Holder('ConnectApi.FilePreviewCollection', { fileId }),
  });
}

interface Mentionable {
  readonly id: string;
  readonly name: string;
  readonly isGroup: boolean;
}
/** Everybody who can be meant, longer names first. */
function mentionable(data: DataAccess): readonly Mentionable[] {
  return data.store
    .all('SELECT "Id" AS id, "Name" AS name, 0 AS isGroup FROM "User" UNION ALL SELECT "Id", "Name", 1 FROM "CollaborationGroup"')
    .map((row) => ({ id: String(row['id']), name: String(row['name']), isGroup: row['isGroup'] === 1 }))
    .sort((a, b) => b.name.length - a.name.length);
}
