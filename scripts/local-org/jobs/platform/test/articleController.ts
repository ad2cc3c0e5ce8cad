/** The controller of a new article. Source: Visualforce Developer Guide, "KnowledgeArticleVersionStandardController Class". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { RECORD_METHODS, StandardController, type RecordLike } from '../../../platform/pages/standardController.ts';
import { currentPage } from './pages.ts';

const NAME = 'ApexPages.KnowledgeArticleVersionStandardController';

class ArticleController extends StandardController {
  override readonly typeName = NAME;
}

/** The record that the article is made from, a case that was closed: the page that makes it names it. */
const sourceId = (): ApexValue => currentPage()?.parameters.get('sourceId') ?? null;

/** Categories to begin with, which the page shows and saves: none is rendered here. */
const chooseCategory = (): void => undefined;

definePlatformClass({
  name: NAME,
  instances: ArticleController,
  constructors: { '*': (article: RecordLike | null) => new ArticleController(article) },
  methods: {
    ...RECORD_METHODS,
    getSourceId: sourceId,
    selectDataCategory: chooseCategory,
    setDataCategory: chooseCategory,
  },
});
