/** What API versions up to 31 attach to posts and comments. Source: Apex Reference Guide, "ConnectApi.FeedItemInput" (attachment), "Retired ConnectApi Input Classes" and the pages of its classes. */
import { NotImplemented } from '../../../platform/core/error.ts';
import { held, type Holder } from '../../../platform/core/holder.ts';
import type { Values } from './base.ts';
import { latestVersion, newFile, type PostCapabilities } from './capabilities.ts';

const NOTHING: PostCapabilities = { values: {}, files: [] };

/** Errors: NotImplemented for polls and canvas apps. */
export function postAttachment(input: Holder, binary: Holder | null): PostCapabilities {
  const attachment = attachmentOf(input);
  if (attachment === null) return NOTHING;
  if (attachment.typeName === 'ConnectApi.LinkAttachmentInput')
    return { values: { LinkUrl: held(attachment, 'url'), Title: held(attachment, 'urlName') }, files: [] };
  const version = versionOf(attachment, binary);
  return { values: { RelatedRecordId: version }, files: [version] };
}

/** Errors: NotImplemented for links, polls and canvas apps. */
export function commentAttachment(input: Holder, binary: Holder | null): Values {
  const attachment = attachmentOf(input);
  return attachment === null ? {} : { RelatedRecordId: versionOf(attachment, binary) };
}

const attachmentOf = (input: Holder): Holder | null => (held(input, 'attachment') ?? null) as Holder | null;

function versionOf(attachment: Holder, binary: Holder | null): string {
  switch (attachment.typeName) {
    case 'ConnectApi.ContentAttachmentInput':
      return latestVersion(String(held(attachment, 'contentDocumentId')));
    case 'ConnectApi.NewFileAttachmentInput':
      return newFile(attachment, binary);
    default:
      throw new NotImplemented(attachment.typeName);
  }
}
