/** What is refused at a place of a query, with that part of its text. Source: public reports of REST answers. */
import { excerptOf } from '../../../compiler/syntax/queryExcerpt.ts';
import { RefusedThere } from '../../../data/soql/messages.ts';
import { queryCode } from '../errorAnswer.ts';
import { RestError } from '../errors.ts';

/** Errors: RestError for what is refused at a place that is known; others as they are. */
export function withRefusedPart<Result>(text: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RefusedThere) || error.at === undefined) throw error;
    throw new RestError(400, queryCode(error.message), excerptOf(text, error.at.start, error.message));
  }
}
