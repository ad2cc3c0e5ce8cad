/** Kinds of actions that orgs know. Source: Actions Developer Guide, "Action Objects"; REST API Developer Guide, "Get Standard Invocable Actions". */
const TYPES: ReadonlySet<string> = new Set(
  [
    ...['apex', 'component', 'emailAlert', 'externalService', 'flow', 'generatePromptResponse', 'quickAction'],
    ...['activateSessionPermSet', 'deactivateSessionPermSet', 'chatterPost', 'choosePricebook', 'contentWorkspaceEnableFolders'],
    ...['customNotificationAction', 'emailSimple', 'submit', 'refreshMetric', 'sendSurveyInvitation', 'sendConversationMessages'],
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
