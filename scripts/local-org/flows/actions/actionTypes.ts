/** Kinds of actions that Apex may name: emails, alerts and notifications of flows are none of them (seen in an org). Source: Actions Developer Guide, "Action Objects"; REST API Developer Guide, "Get Standard Invocable Actions". */
const TYPES: ReadonlySet<string> = new Set(
  [
    ...['apex', 'component', 'externalService', 'flow', 'generatePromptResponse', 'quickAction'],
    ...['activateSessionPermSet', 'deactivateSessionPermSet', 'chatterPost', 'choosePricebook', 'contentWorkspaceEnableFolders'],
    ...['submit', 'refreshMetric', 'sendSurveyInvitation', 'sendConversationMessages'],
    ...['routeWork', 'addSkillRequirements', 'checkAvailabilityForRouting', 'generateWorkOrders', 'createServiceReport'],
    ...['assignKnowledgeArticles', 'archiveKnowledgeArticle', 'createDraftFromOnlineKnowledgeArticle', 'publishKnowledgeArticles'],
    ...[
      'rejectKnowledgeArticleVersion',
      'submitKnowledgeArticleForTranslation',
      'createFulfillmentOrder',
      'createInvoiceFromFulfillmentOrder',
    ],
  ].map((type) => type.toLowerCase()),
);

export const isActionType = (type: string): boolean => TYPES.has(type.toLowerCase());
