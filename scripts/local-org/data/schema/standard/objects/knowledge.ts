/** Lightning Knowledge: enabled if code or metadata names its objects. Source: Object Reference, "Knowledge__kav", "Knowledge__ka", "KnowledgeArticle", "KnowledgeArticleVersion". */
import type { FactTable } from '../facts.ts';

const ARTICLE = {
  nameField: 'ArticleNumber',
  isReadOnly: true,
  fields: { ArticleNumber: 'text(30)!', CaseAssociationCount: 'int-', TotalViewCount: 'int-' },
} as const;

export const KNOWLEDGE: FactTable = {
  Knowledge__kav: {
    prefix: 'ka0',
    label: 'Knowledge',
    plural: 'Knowledge',
    nameField: 'Title',
    fields: {
      Title: 'text(255)!',
      UrlName: 'text(255)! URL Name',
      Summary: 'area(1000)',
      ArticleNumber: 'text(30)-',
      KnowledgeArticleId: 'ref- Knowledge Article ID',
      PublishStatus: 'picklist~- [Draft] Publication Status: *Draft|Online|Archived',
      Language: 'picklist [en_US]: *en_US',
      VersionNumber: 'int-',
      IsLatestVersion: 'bool- Is Latest Version',
      IsMasterLanguage: 'bool- Is Master Language',
      ValidationStatus: 'picklist [Not Validated]: *Not Validated|Validated|Validated External|Validated Internal|Work in Progress',
      IsVisibleInApp: 'bool [true] Visible In Internal App',
      IsVisibleInPkb: 'bool Visible In Public Knowledge Base',
      IsVisibleInCsp: 'bool Visible to Customer',
      IsVisibleInPrm: 'bool Visible to Partner',
      FirstPublishedDate: 'datetime-',
      LastPublishedDate: 'datetime-',
      ArchivedDate: 'datetime-',
      ArchivedById: 'ref-',
      AssignedToId: 'ref',
      AssignedById: 'ref-',
      AssignmentDate: 'datetime-',
      AssignmentDueDate: 'datetime',
      AssignmentNote: 'longtext(4000)',
      ArticleCaseAttachCount: 'int-',
      ArticleTotalViewCount: 'int-',
      ArticleCreatedDate: 'datetime-',
      ArticleCreatedById: 'ref-',
      ArticleType: 'text(40)-',
      IsOutOfDate: 'bool- Is Translation Out of Date',
      MasterVersionId: 'ref-',
      TranslationCompletedDate: 'datetime-',
      TranslationExportedDate: 'datetime-',
      TranslationImportedDate: 'datetime-',
    },
    targets: { MasterVersionId: ['Knowledge__kav'], AssignedToId: ['Group', 'User'] },
    onDelete: { KnowledgeArticleId: 'cascade' },
  },
  Knowledge__ka: { prefix: 'kA0', label: 'Knowledge', plural: 'Knowledge', ...ARTICLE },
  KnowledgeArticle: { prefix: '', ...ARTICLE },
  KnowledgeArticleVersion: { prefix: '', nameField: 'Title', isReadOnly: true },
  CaseArticle: {
    prefix: 'ka9',
    nameField: 'Id',
    fields: {
      CaseId: 'ref!+',
      KnowledgeArticleId: 'ref!+',
      KnowledgeArticleVersionId: 'ref-',
      ArticleLanguage: 'picklist(40)-',
      ArticleVersionNumber: 'int-',
    },
    onDelete: { CaseId: 'cascade', KnowledgeArticleId: 'cascade' },
  },
};

/** @return all of them if one is named */
export function knowledgeNames(named: readonly string[]): readonly string[] {
  const all = Object.keys(KNOWLEDGE);
  return named.some((name) => all.includes(name)) ? all : [];
}
