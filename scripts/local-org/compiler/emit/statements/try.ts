/** `try`. Limit exceptions, `not implemented` and bugs of the runtime are not caught, and no finally runs for them. */
import type { IrStatement } from '../../ir/ir.ts';
import { rt } from '../text.ts';
import type { Statements, Writer } from '../writer.ts';

type Try = Extract<IrStatement, { kind: 'try' }>;

export const TRY = {
  try: (w, s) => emitTry(w, s),
} satisfies Partial<Statements>;

function emitTry(w: Writer, s: Try): void {
  const fatal = w.temporary();
  if (s.finally !== undefined) w.line(`{let ${fatal}=false;try{`);
  w.statement('try{', s.range);
  w.body(s.body);
  emitCatches(w, s.catches);
  if (s.finally === undefined) return;
  const error = w.temporary();
  w.line(`}catch(${error}){${fatal}=${rt('isFatal', error)};throw ${error};}finally{if(!${fatal}){`);
  w.body(s.finally);
  w.line('}}}');
}

/** The first clause whose type fits; without one, the error goes on. */
function emitCatches(w: Writer, catches: Try['catches']): void {
  const error = w.temporary();
  if (catches.length === 0) {
    w.line(`}catch(${error}){throw ${error};}`);
    return;
  }
  const exception = w.temporary();
  w.line(`}catch(${error}){const ${exception}=${rt('caught', error)};`);
  for (const [index, { type, jsName, body }] of catches.entries()) {
    w.line(`${index === 0 ? '' : 'else '}if(${rt('catches', exception, w.type(type))}){var ${jsName}=${exception};`);
    w.body(body);
    w.line('}');
  }
  w.line(`else throw ${error};}`);
}
