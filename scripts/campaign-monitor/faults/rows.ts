import type { FaultOrder } from './fault.ts';

const isPage = (
  answer: unknown,
): answer is {
  readonly Results: readonly unknown[];
  readonly PageNumber: number;
  readonly RecordsOnThisPage: number;
} => typeof answer === 'object' && answer !== null && 'Results' in answer && Array.isArray(answer.Results);

/** What paging without a snapshot can do to rows: the first row of a later page moves to the page before (and is missed), or a row comes twice. */
export const disturbRows = (answer: unknown, fault: FaultOrder | undefined): unknown => {
  if (!isPage(answer) || answer.Results.length === 0) return answer;
  if (fault?.kind === 'movingRows' && answer.PageNumber > 1) {
    const rows = answer.Results.slice(1);
    return { ...answer, Results: rows, RecordsOnThisPage: rows.length };
  }
  if (fault?.kind === 'duplicateRows') {
    const rows = [answer.Results[0], ...answer.Results];
    return { ...answer, Results: rows, RecordsOnThisPage: rows.length };
  }
  return answer;
};
