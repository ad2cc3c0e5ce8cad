/** `@RestResource` and the methods of HTTP. Source: Apex Developer Guide, "RestResource Annotation". */
import { hasAnnotation, type MethodInfo, type TypeInfo, type World } from '../../types/world.ts';
import { askedBy, methodsWith, noTest, onlyOne, type Problem, problemsOf, type Said } from './problem.ts';
import { rest, unsupported } from './support.ts';

const METHODS = ['HttpDelete', 'HttpGet', 'HttpPatch', 'HttpPost', 'HttpPut'];
const LONGEST_PATH = 255;

export function restProblems(world: World, info: TypeInfo): readonly Problem[] {
  const { modifiers, nameRange } = info.declaration;
  const isResource = hasAnnotation(modifiers, 'restresource');
  const resource = modifiers.annotations.find(({ name }) => name.toLowerCase() === 'restresource');
  const path = resource?.texts.includes('urlmapping') === true ? resource.parameters['urlmapping'] : undefined;
  const message = path === undefined ? undefined : pathProblem(path);
  return [
    ...(isResource && info.access !== 'global'
      ? [{ range: nameRange, message: `RestResource ${info.kind === 'class' ? 'classes' : `${info.kind}s`} must be declared as global` }]
      : []),
    ...(message === undefined ? [] : [{ range: nameRange, message }]),
    ...methodsWith(info, 'restresource').flatMap((method) =>
      method.access === 'global' ? [] : problemsOf(method, 'RestResource methods must be declared as global'),
    ),
    ...METHODS.flatMap((annotation) => {
      const methods = methodsWith(info, annotation.toLowerCase());
      return [
        ...methods.flatMap((method) =>
          askedOf(
            method,
            annotation,
            noTest(method, annotation),
            hasAnnotation(method.modifiers, 'future') ? `${annotation} methods cannot be Future` : undefined,
            method.access === 'global' ? undefined : `${annotation} methods must be declared as global`,
            method.isStatic ? undefined : `${annotation} methods must be declared as static`,
            isResource ? undefined : `Defining type for ${annotation} methods must be declared as RestResource`,
            ...(takesNone(method) && method.parameters.length > 0
              ? [`${annotation} methods do not support parameters`]
              : unsupported(world, method, annotation, rest)),
          ),
        ),
        ...onlyOne(info, methods, annotation),
      ];
    }),
  ];
}

const askedOf = (method: MethodInfo, annotation: string, ...messages: readonly Said[]): readonly Problem[] =>
  askedBy(annotation, problemsOf(method, ...messages));

/** GET and DELETE methods: they take no parameters. */
function takesNone({ modifiers }: MethodInfo): boolean {
  return hasAnnotation(modifiers, 'httpget') || hasAnnotation(modifiers, 'httpdelete');
}

function pathProblem(path: string): string | undefined {
  if (path === '') return 'Rest Resource url cannot be empty';
  if (path.length > LONGEST_PATH) return `Rest Resource url cannot be longer than ${String(LONGEST_PATH)} characters`;
  if (!path.startsWith('/')) return "Rest Resource url must begin with a forward slash, '/'";
  if (/[^/]\*/.test(path)) return "Rest Resource url wildcard, '*', must be preceded by a forward slash, '/'";
  return /\*[^/]/.test(path)
    ? "Rest Resource url wildcard, '*', must be followed by a forward slash, '/', or be the last character"
    : undefined;
}
