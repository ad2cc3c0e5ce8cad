/** `@RemoteAction` and `@ReadOnly`. Source: Apex Developer Guide, "RemoteAction Annotation", "ReadOnly Annotation". */
import { hasAnnotation, type MethodInfo, type TypeInfo, type World } from '../../types/world.ts';
import { askedBy, isOpen, methodsWith, type Problem, problemsOf } from './problem.ts';
import { unsupported, visualforce } from './support.ts';

const READING = ['remoteaction', 'httpget', 'httppost', 'httppatch', 'httpput', 'httpdelete'];

export function remoteProblems(world: World, info: TypeInfo): readonly Problem[] {
  const actions = methodsWith(info, 'remoteaction');
  return [
    ...(isOverloaded(actions) ? problemsOf(info.declaration, OVERLOADED) : []),
    ...askedBy(
      'remoteaction',
      actions.flatMap((method) =>
        problemsOf(
          method,
          method.isStatic ? undefined : 'RemoteAction methods must be declared as static',
          isOpen(method) ? undefined : 'RemoteAction methods require at least one of the following global, public',
          ...unsupported(world, method, 'RemoteAction', visualforce),
        ),
      ),
    ),
    ...askedBy(
      'readonly',
      methodsWith(info, 'readonly').flatMap((method) => problemsOf(method, readOnlyProblem(method))),
    ),
  ];
}

const OVERLOADED = 'Remote Action does not support two remote action methods with the same name and same number of parameters';

/** Remote actions are called by their name and number of arguments. */
function isOverloaded(actions: readonly MethodInfo[]): boolean {
  const keys = actions.map(({ name, parameters }) => `${name.toLowerCase()}/${String(parameters.length)}`);
  return new Set(keys).size < keys.length;
}

function readOnlyProblem(method: MethodInfo): string | undefined {
  const isCalled =
    method.modifiers.words.includes('webservice') || READING.some((annotation) => hasAnnotation(method.modifiers, annotation));
  if (method.isStatic || hasAnnotation(method.modifiers, 'auraenabled'))
    return isCalled
      ? undefined
      : 'ReadOnly methods require at least one of the following webService, RemoteAction, HttpGet, HttpPost, HttpPatch, HttpPut, HttpDelete';
  const [context, ...more] = method.parameters;
  const isOfContext = context?.type.kind === 'platform' && context.type.name === 'System.SchedulableContext';
  const isSchedule = method.name.toLowerCase() === 'execute' && isOfContext && more.length === 0;
  return isSchedule ? undefined : 'Only WebService, RemoteAction or Schedulable.execute(SchedulableContext) methods can be marked ReadOnly';
}
