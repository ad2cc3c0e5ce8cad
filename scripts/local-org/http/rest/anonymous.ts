/** Anonymous Apex for clients. Source: Tooling API Developer Guide, "REST Resources", executeAnonymous. */
import { compileAnonymous } from '../../compiler/index.ts';
import type { LocalOrg } from '../../org.ts';
import type { RunningUser } from '../../platform/core/contract.ts';
import { ApexThrow } from '../../platform/core/error.ts';
import { describeError } from '../../platform/core/exceptions.ts';
import { stackText } from '../../platform/core/stack.ts';

export interface AnonymousResult {
  readonly line: number;
  readonly column: number;
  readonly compiled: boolean;
  readonly success: boolean;
  readonly compileProblem: string | null;
  readonly exceptionMessage: string | null;
  readonly exceptionStackTrace: string | null;
  readonly log: string;
}

export function runAnonymous(org: LocalOrg, user: RunningUser, text: string): AnonymousResult {
  const { unit, diagnostics } = compileAnonymous(org.compiled, text);
  const [problem] = diagnostics;
  if (unit?.kind !== 'anonymous')
    return {
      line: problem?.line ?? 1,
      column: problem?.column ?? 1,
      compiled: false,
      success: false,
      compileProblem: problem?.message ?? 'Compile error',
      exceptionMessage: null,
      exceptionStackTrace: null,
      log: '',
    };
  const run = org.program.anonymous(unit);
  let log = '';
  const outcome = { line: -1, column: -1, compiled: true, compileProblem: null };
  try {
    org.transact(
      'ANONYMOUS',
      (tx) => {
        try {
          run();
        } finally {
          log = tx.logs.map(({ category, message }) => `${category}|${message}`).join('\n');
        }
      },
      { user },
    );
    return { ...outcome, success: true, exceptionMessage: null, exceptionStackTrace: null, log };
  } catch (error) {
    return {
      ...outcome,
      success: false,
      exceptionMessage: describeError(error),
      exceptionStackTrace: error instanceof ApexThrow ? stackText(error.value.thrown) : '',
      log,
    };
  }
}
