/** Bodies of posts: message segments as the stored text. Source: Connect in Apex, "ConnectApi.MessageSegmentInput" and its subclasses. */
import type { ApexList } from '../../../platform/collections/index.ts';
import { raise } from '../../../platform/core/error.ts';
import { held, type Holder } from '../../../platform/core/holder.ts';
import type { DataAccess } from '../../dataAccess.ts';
import { TAGS } from './segments.ts';

export interface PostBody {
  readonly text: string;
  readonly isRich: boolean;
}

/** Markup and images make the body rich text. */
export function bodyOf(data: DataAccess, input: Holder | null): PostBody {
  const segments = input === null ? [] : ((held(input, 'messageSegments') as ApexList | null)?.items ?? []);
  const isRich = segments.some((segment) => /^ConnectApi\.(Markup|InlineImage)/.test((segment as Holder).typeName));
  return { text: segments.map((segment) => textOf(data, segment as Holder)).join(''), isRich };
}

function textOf(data: DataAccess, segment: Holder): string {
  const text = (name: string): string => String(held(segment, name) ?? '');
  const tag = (): string => TAGS[(held(segment, 'markupType') as { readonly name: string } | null)?.name ?? ''] ?? 'p';
  switch (segment.typeName) {
    case 'ConnectApi.TextSegmentInput':
      return text('text');
    case 'ConnectApi.HashtagSegmentInput':
      return `#${text('tag')}`;
    case 'ConnectApi.LinkSegmentInput':
      return text('url');
    case 'ConnectApi.MarkupBeginSegmentInput':
      return `<${tag()}>`;
    case 'ConnectApi.MarkupEndSegmentInput':
      return `</${tag()}>`;
    case 'ConnectApi.MentionSegmentInput':
      return `@${mentioned(data, held(segment, 'id') === null ? userNamed(data, text('username')) : text('id'))}`;
    case 'ConnectApi.InlineImageSegmentInput':
      return `<img src="sfdc://${text('fileId')}"${text('altText') === '' ? '' : ` alt="${text('altText')}"`}></img>`;
    case 'ConnectApi.EntityLinkSegmentInput':
      return nameOf(data, text('entityId'));
    default:
      return raise('ConnectApi.ConnectApiException', `Unsupported message segment: ${segment.typeName}`);
  }
}

/** Errors: ConnectApi.ConnectApiException for what is no user and no group. */
function mentioned(data: DataAccess, id: string): string {
  return /^(005|0F9)/.test(id)
    ? nameOf(data, id)
    : raise('ConnectApi.ConnectApiException', 'Only user and group IDs may be used in inline mentions.');
}
function userNamed(data: DataAccess, username: string): string {
  const [row] = data.store.all('SELECT "Id" FROM "User" WHERE "Username" = ? COLLATE NOCASE', [username]);
  return String(row?.['Id'] ?? '');
}
function nameOf(data: DataAccess, id: string): string {
  const object = data.schema.byPrefix(id.slice(0, 3));
  const [row] =
    object === undefined ? [] : data.store.all(`SELECT "${object.nameField}" AS name FROM "${object.name}" WHERE "Id" = ?`, [id]);
  return row === undefined ? raise('ConnectApi.ConnectApiException', `Invalid identifier: ${id}`) : String(row['name']);
}
