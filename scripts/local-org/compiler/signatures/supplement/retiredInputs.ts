/** Inputs of Connect in Apex for API versions up to 31 that the stubs leave out. Source: Apex Reference Guide, "Retired ConnectApi Input Classes" and the pages of its classes. */
import type { PlatformType } from '../../../language/signatures.ts';
import { declared } from './declared.ts';

export const RETIRED_INPUTS: readonly PlatformType[] = declared(`
  class ConnectApi.CanvasAttachmentInput extends ConnectApi.FeedItemAttachmentInput
    new()
    field description: String
    field developerName: String
    field height: String
    field namespacePrefix: String
    field parameters: String
    field thumbnailUrl: String
    field title: String
  class ConnectApi.ContentAttachmentInput extends ConnectApi.FeedItemAttachmentInput
    new()
    field contentDocumentId: String
  class ConnectApi.LinkAttachmentInput extends ConnectApi.FeedItemAttachmentInput
    new()
    field url: String
    field urlName: String
  class ConnectApi.NewFileAttachmentInput extends ConnectApi.FeedItemAttachmentInput
    new()
    field description: String
    field title: String
  class ConnectApi.PollAttachmentInput extends ConnectApi.FeedItemAttachmentInput
    new()
    field pollChoices: List<String>
`);
