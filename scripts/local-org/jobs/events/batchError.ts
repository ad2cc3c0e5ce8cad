/** BatchApexErrorEvent: published by batches that implement Database.RaisesPlatformEvents when a transaction fails. Source: Platform Events Developer Guide, "BatchApexErrorEvent". */
import { ApexList } from '../../platform/collections/index.ts';
import { ApexThrow, LimitThrow } from '../../platform/core/error.ts';
import { stackText } from '../../platform/core/stack.ts';
import { toText } from '../../platform/core/text.ts';
import type { Job, JobPhase } from '../job.ts';
import { statusText, type RunnerParts } from '../run/executor.ts';
import { deserialize } from '../state/serialize.ts';

const RAISES = 'database.raisesplatformevents';
const SCOPE_LENGTH = 40_000;

/** @param scope the serialised chunk. Nothing happens for a batch that does not raise events. */
export function publishBatchError(
  { executor, typeNamed, data }: RunnerParts,
  job: Job,
  phase: JobPhase,
  error: unknown,
  scope: string | undefined,
): void {
  const raises = typeNamed(job.className)?.interfaces.some((one) => one.kind === 'platform' && one.name.toLowerCase() === RAISES) ?? false;
  if (!raises) return;
  executor.run('BATCH_APEX', job.userId, (tx) => {
    const event = data.newRecord('BatchApexErrorEvent');
    const jobScope = scope === undefined ? '' : scopeText(scope);
    const values = {
      AsyncApexJobId: job.id,
      Phase: phase.toUpperCase(),
      ExceptionType: typeOf(error),
      Message: statusText(error),
      StackTrace: error instanceof ApexThrow ? stackText(error.value.thrown) : '',
      JobScope: jobScope.slice(0, SCOPE_LENGTH),
      DoesExceedJobScopeMaxLength: jobScope.length > SCOPE_LENGTH,
      RequestId: tx.requestId,
    };
    for (const [name, value] of Object.entries(values)) event.load(name.toLowerCase(), value);
    tx.org.events.publish(event, 'after commit');
  });
}

function typeOf(error: unknown): string {
  if (error instanceof ApexThrow) return error.value.typeName;
  return error instanceof LimitThrow ? 'System.LimitException' : 'System.UnexpectedException';
}

/** Ids of records, texts of other values, with commas between. */
function scopeText(scope: string): string {
  return (deserialize(scope) as ApexList).items
    .map((item) =>
      typeof item === 'object' && item !== null && 'objectName' in item
        ? String((item as unknown as { get(name: string): unknown }).get('Id'))
        : toText(item),
    )
    .join(',');
}
