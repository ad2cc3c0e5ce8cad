/** Zones and questions of communities, events of API clients, languages of documents. Source: Object Reference, "Case", "Event", "ContentVersion". */
export const OTHERS = {
  Case: {
    CommunityId: 'ref+ Zone ID > Community',
    FeedItemId: 'ref+? > FeedItem',
    QuestionId: 'ref > Question',
  },
  ContentVersion: { Language: 'picklist(40)~' },
  Event: { ClientGuid: 'text- Client GUID' },
} as const;
