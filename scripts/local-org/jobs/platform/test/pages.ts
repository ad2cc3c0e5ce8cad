/** The current page of a test and its messages. Source: Apex Reference Guide, "ApexPages Class" and "Message Class". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { ApexThrow, raise, type ApexExceptionValue } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import {
  addPageErrorsOf,
  addPageMessage,
  clearPageMessages,
  listOfPageMessages,
  PageMessage,
  pageMessages,
} from '../../../platform/pages/messages.ts';
import { ApexPageReference } from '../../../platform/system/addresses/pageReference.ts';

const PAGE = Symbol('current page');
/** The page of a test that sets none is empty, so that controllers can read its parameters. Source: the tests that come with the controllers of every site. */
export function currentPage(): ApexPageReference | null {
  const { state, isTest } = transaction();
  if (isTest && !state.has(PAGE)) setPage(new ApexPageReference(''));
  return (state.get(PAGE) as ApexPageReference | undefined) ?? null;
}
/** The page whose action runs now. */
export function setPage(page: ApexValue): void {
  transaction().state.set(PAGE, page ?? undefined);
}

/** Errors: System.StringException outside of tests. Source: results of an org. */
function pageOfTest(method: string): (page: ApexValue) => void {
  return (page) => {
    if (!transaction().isTest) raise('System.StringException', `Test.${method}() can only be called from testMethods`);
    setPage(page);
  };
}

definePlatformClass({
  name: 'ApexPages.Message',
  instances: PageMessage,
  constructors: {
    '*': (severity: ApexValue, summary: string | null, detail?: string | null, label?: string | null) =>
      new PageMessage(severity, summary, detail ?? summary, label),
  },
  methods: {
    getSeverity: (self: PageMessage) => self.severity,
    getSummary: (self: PageMessage) => self.summary,
    getDetail: (self: PageMessage) => self.detail,
    getComponentLabel: (self: PageMessage) => self.componentLabel,
  },
});
definePlatformClass({
  name: 'System.ApexPages',
  statics: {
    addMessage: addPageMessage,
    addMessages: (error: ApexValue) => addPageErrorsOf(error instanceof ApexThrow ? error.value : (error as ApexExceptionValue)),
    currentPage,
    getMessages: listOfPageMessages,
    hasMessages: (severity?: ApexValue) => pageMessages().some((message) => severity === undefined || message.severity === severity),
  },
});
definePlatformClass({ name: 'System.System', statics: { currentPageReference: currentPage } });
definePlatformClass({
  name: 'System.Test',
  statics: {
    setCurrentPage: pageOfTest('setCurrentPage'),
    setCurrentPageReference: pageOfTest('setCurrentPageReference'),
    clearApexPageMessages: clearPageMessages,
  },
});
