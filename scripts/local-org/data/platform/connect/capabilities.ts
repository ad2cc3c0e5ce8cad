/** What posts and comments are given beside their text: a link, files, the title of a question. Source: Connect in Apex, "ConnectApi.FeedElementCapabilitiesInput", "ConnectApi.CommentCapabilitiesInput". */
import type { ApexList } from '../../../platform/collections/index.ts';
import { NotImplemented, raise } from '../../../platform/core/error.ts';
import { held, type Holder } from '../../../platform/core/holder.ts';
import { valuesOf } from '../../../platform/core/derived.ts';
import { data } from '../../current.ts';
import { savedAlong, type Values } from './base.ts';

export interface PostCapabilities {
  readonly values: Values;
  /** Ids of versions of files. */
  readonly files: readonly string[];
}

const BUILT = new Set(['link', 'files', 'questionandanswers']);
const part = (whole: Holder | null, name: string): Holder | null =>
  whole === null ? null : ((held(whole, name) ?? null) as Holder | null);

/** Errors: NotImplemented for polls, shared posts, direct messages and other capabilities. */
export function postCapabilities(input: Holder): PostCapabilities {
  const given = part(input, 'capabilities');
  refuseOthers(given);
  const link = part(given, 'link');
  const question = part(given, 'questionAndAnswers');
  const items = part(given, 'files');
  const files = items === null ? [] : ((held(items, 'items') as ApexList | null)?.items ?? []);
  const versions = files.map((file) => latestVersion(String(held(file as Holder, 'id'))));
  const visibility = held(input, 'visibility') as { readonly name: string } | null;
  return {
    values: {
      ...(link === null ? {} : { LinkUrl: held(link, 'url'), Title: held(link, 'urlName') }),
      ...(question === null ? {} : { Type: 'QuestionPost', Title: held(question, 'questionTitle') }),
      ...(versions.length === 0 ? {} : { RelatedRecordId: versions[0] ?? null }),
      ...(visibility === null ? {} : { Visibility: visibility.name }),
    },
    files: versions,
  };
}

/** Errors: NotImplemented for records and shared posts. */
export function commentCapabilities(input: Holder, binary: Holder | null): Values {
  const given = part(input, 'capabilities');
  const content = part(given, 'content');
  if (given !== null && content === null) throw new NotImplemented('ConnectApi.CommentCapabilitiesInput without content');
  if (content === null) return {};
  const documentId = held(content, 'contentDocumentId') as string | null;
  return { RelatedRecordId: documentId === null ? newFile(content, binary) : latestVersion(documentId) };
}

function refuseOthers(given: Holder | null): void {
  if (given === null) return;
  const other = valuesOf(given).find(([name, value]) => value !== null && !BUILT.has(name.toLowerCase()));
  if (other !== undefined) throw new NotImplemented(`ConnectApi.FeedElementCapabilitiesInput.${other[0]}`);
}

/** A file of its own: title and description are the input's, its bytes and name the binary's. */
export function newFile(content: Holder, binary: Holder | null): string {
  if (binary === null) return raise('ConnectApi.ConnectApiException', 'A file is required.');
  const name = held(binary, 'filename');
  const version = savedAlong('ContentVersion', {
    Title: held(content, 'title') ?? name,
    Description: held(content, 'description'),
    PathOnClient: name,
    VersionData: held(binary, 'blobValue'),
  });
  return String(version.get('Id'));
}

export function latestVersion(documentId: string): string {
  const [row] = data().store.all('SELECT "LatestPublishedVersionId" AS id FROM "ContentDocument" WHERE "Id" = ?', [documentId]);
  return row === undefined ? documentId : String(row['id']);
}
