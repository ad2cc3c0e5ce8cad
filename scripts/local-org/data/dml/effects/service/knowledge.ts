/** Articles and their versions: a new version without an article makes one; it begins as a draft, whose number is 0 (seen in an org). Source: Object Reference, "Knowledge__kav"; Knowledge Developer Guide, "Article Lifecycle". */
import { SObjectValue } from '../../../records/index.ts';
import { transaction } from '../../../../platform/core/current.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { record, set, text, value, type Effects } from '../effect.ts';

/** Numbers of articles begin with 000001000. */
const FIRST_NUMBER = 999;
const DIGITS = 9;

function article(table: Table): SObjectValue {
  const schema = table.schema.get('Knowledge__ka');
  const made = new SObjectValue(schema);
  set(made, {
    ArticleNumber: String(FIRST_NUMBER + table.store.next('auto:Knowledge__ka.ArticleNumber', 1)).padStart(DIGITS, '0'),
    CaseAssociationCount: 0,
    TotalViewCount: 0,
  });
  table.insert(schema, made);
  return made;
}

/** The last part of an article's address: one for each language, of letters, digits and hyphens. */
function addressError({ store }: Table, row: SObjectValue): RowError | undefined {
  const name = text(row, 'UrlName');
  if (name !== '' && !/^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(name))
    return rowError(
      'FIELD_INTEGRITY_EXCEPTION',
      "The URL Name can only contain Unicode letters, numbers, and hyphens. It can't begin or end with a hyphen.",
      ['UrlName'],
    );
  const [taken] = store.all(
    'SELECT 1 AS found FROM "Knowledge__kav" WHERE "UrlName" = ? COLLATE NOCASE AND "Language" = ? AND "KnowledgeArticleId" IS NOT ? AND "IsDeleted" = 0',
    [name, text(row, 'Language'), text(row, 'KnowledgeArticleId') || null],
  );
  return taken === undefined
    ? undefined
    : rowError('DUPLICATE_VALUE', 'The URL Name you entered is already used by another article.', ['UrlName']);
}

export const KNOWLEDGE: Effects = {
  Knowledge__kav: {
    before: (table, row, old) => {
      const refused = addressError(table, row);
      if (refused !== undefined || old !== undefined) return refused;
      const made = record(table, 'Knowledge__ka', value(row, 'KnowledgeArticleId')) ?? article(table);
      set(row, {
        KnowledgeArticleId: value(made, 'Id'),
        ArticleNumber: value(made, 'ArticleNumber'),
        ArticleCreatedDate: value(made, 'CreatedDate'),
        ArticleCreatedById: transaction().user.id,
        ArticleType: 'Knowledge__kav',
        PublishStatus: 'Draft',
        VersionNumber: 0,
        IsLatestVersion: true,
        IsMasterLanguage: true,
      });
      return undefined;
    },
    deleted: ({ table }, row) => {
      const [other] = table.store.all(
        'SELECT 1 AS found FROM "Knowledge__kav" WHERE "KnowledgeArticleId" = ? AND "Id" <> ? AND "IsDeleted" = 0',
        [text(row, 'KnowledgeArticleId'), text(row, 'Id')],
      );
      if (other === undefined)
        table.store.run('UPDATE "Knowledge__ka" SET "IsDeleted" = 1 WHERE "Id" = ?', [text(row, 'KnowledgeArticleId')]);
    },
  },
  CaseArticle: {
    before: ({ store }, row, old) => {
      if (old !== undefined) return;
      const [shown] = store.all(
        `SELECT "Id", "Language", "VersionNumber" FROM "Knowledge__kav" WHERE "KnowledgeArticleId" = ? AND "IsDeleted" = 0 ORDER BY "PublishStatus" = 'Online' DESC, "VersionNumber" DESC`,
        [text(row, 'KnowledgeArticleId')],
      );
      if (shown !== undefined)
        set(row, {
          KnowledgeArticleVersionId: String(shown['Id']),
          ArticleLanguage: String(shown['Language']),
          ArticleVersionNumber: Number(shown['VersionNumber']),
        });
    },
    after: ({ table }, row) =>
      void table.store.run(
        'UPDATE "Knowledge__ka" SET "CaseAssociationCount" = (SELECT COUNT(*) FROM "CaseArticle" WHERE "KnowledgeArticleId" = ?1 AND "IsDeleted" = 0) WHERE "Id" = ?1',
        [text(row, 'KnowledgeArticleId')],
      ),
  },
};
