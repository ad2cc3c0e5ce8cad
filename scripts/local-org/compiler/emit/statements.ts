/** Statements of the checked tree as lines of JavaScript. Locals are `var` with unique names, because dynamic queries can bind them when their block has ended. */
import type { IrBody, IrExpr, IrStatement } from '../ir/ir.ts';
import { args, emit, present } from './expressions.ts';
import type { Writer } from './writer.ts';

export function emitBody(w: Writer, body: IrBody): void {
  for (const statement of body.statements) emitStatement(w, statement);
}

/** An assignment or `i++` as a statement needs no old value. */
function effect(w: Writer, e: IrExpr): string {
  return emit(w, e.kind === 'assign' ? { ...e, post: false } : e);
}

function emitStatement(w: Writer, s: IrStatement): void {
  switch (s.kind) {
    case 'block':
      w.line('{');
      emitBody(w, s.body);
      w.line('}');
      return;
    case 'local':
      if (s.value === undefined) w.line(`var ${s.jsName}=null;`, s.range);
      else w.statement(`var ${s.jsName}=${emit(w, s.value)};`, s.range);
      return;
    case 'expression':
      if (s.implied === true) w.line(`${effect(w, s.expression)};`, s.range);
      else w.statement(`${effect(w, s.expression)};`, s.range);
      return;
    case 'if':
      w.statement(`if(${present(w, s.test)}){`, s.range);
      emitBody(w, s.then);
      if (s.otherwise !== undefined) {
        w.line('}else{');
        emitBody(w, s.otherwise);
      }
      w.line('}');
      return;
    case 'while':
      w.statement(`while(${present(w, s.test)}){rt.tick();`, s.range);
      emitBody(w, s.body);
      w.line('}');
      return;
    case 'do-while':
      w.statement('do{rt.tick();', s.range);
      emitBody(w, s.body);
      w.line(`}while(${present(w, s.test)});`, s.range);
      return;
    case 'for':
      w.line('{');
      for (const part of s.init) emitStatement(w, part);
      w.statement(
        `for(;${s.test === undefined ? '' : present(w, s.test)};${s.update.map((part) => effect(w, part)).join(',')}){rt.tick();`,
        s.range,
      );
      emitBody(w, s.body);
      w.line('}}');
      return;
    case 'for-each':
      forEach(w, s);
      return;
    case 'switch':
      emitSwitch(w, s);
      return;
    case 'try':
      emitTry(w, s);
      return;
    case 'unusable':
      w.statement(`void ${w.classRef(s.needs)}.c;`, s.range);
      return;
    case 'not-implemented':
      w.statement(`rt.notImplemented(${JSON.stringify(s.what)});`, s.range);
      return;
    case 'throw':
      w.statement(`throw rt.throwing(${emit(w, s.value)});`, s.range);
      return;
    case 'return':
      if (s.implied === true && s.value !== undefined) w.line(`return ${emit(w, s.value)};`, s.range);
      else
        w.statement(
          s.value === undefined ? `return${w.method.endsWith('<init>') ? ' this' : ''};` : `return ${emit(w, s.value)};`,
          s.range,
        );
      return;
    case 'break':
    case 'continue':
      w.statement(`${s.kind};`, s.range);
      return;
    case 'dml': {
      const options = { access: s.access ?? null, field: s.upsertField ?? null };
      w.statement(
        `rt.dml(${JSON.stringify(s.operation)},${args(w, s.second === undefined ? [s.target] : [s.target, s.second])}${s.second === undefined ? ',null' : ''},${JSON.stringify(options)});`,
        s.range,
      );
      return;
    }
    case 'run-as': {
      const before = w.temporary();
      w.statement(`const ${before}=rt.enterRunAs(${emit(w, s.user)});try{`, s.range);
      emitBody(w, s.body);
      w.line(`}finally{rt.leaveRunAs(${before});}`);
      return;
    }
  }
}

/** A loop marks its collection, so that changing it in the loop is refused. */
function forEach(w: Writer, s: Extract<IrStatement, { kind: 'for-each' }>): void {
  const item = w.temporary();
  const value = s.convert === undefined ? item : `rt.convert(${JSON.stringify(s.convert)},${item})`;
  const isQuery = s.iterable.kind === 'soql' && (s.over === 'soql-rows' || s.over === 'soql-chunks');
  const over = w.temporary();
  const iterable: IrExpr = s.iterable.kind === 'read-relation' ? { ...s.iterable, isWalked: true } : s.iterable;
  const source = isQuery
    ? `rt.${s.over === 'soql-rows' ? 'rows' : 'chunks'}(${w.hoist(`rt.parsed(${JSON.stringify(s.iterable.query)})`)},[${args(w, s.iterable.binds)}])`
    : s.over === 'list-chunks'
      ? `rt.inChunks(${present(w, s.iterable)})`
      : present(w, iterable);
  w.statement(`{const ${over}=${source};`, s.range);
  const isMarked = !isQuery && s.over !== 'old-set';
  if (isMarked) w.line('try{');
  w.line(`for(const ${item} of ${isMarked ? `rt.each(${over})` : isQuery ? over : `[...${over}]`}){rt.tick();var ${s.jsName}=${value};`);
  emitBody(w, s.body);
  w.line(!isMarked ? '}}' : `}}finally{rt.leave(${over});}}`);
}

function emitSwitch(w: Writer, s: Extract<IrStatement, { kind: 'switch' }>): void {
  const value = w.temporary();
  w.statement(`{const ${value}=${emit(w, s.value)};`, s.range);
  let isFirst = true;
  for (const one of [...s.cases].sort((a, b) => Number(a.when.kind === 'else') - Number(b.when.kind === 'else'))) {
    const lead = isFirst ? '' : 'else ';
    switch (one.when.kind) {
      case 'else':
        w.line(`${lead}{`);
        break;
      case 'type':
        w.line(`${lead}if(rt.isType(${value},${w.type(one.when.type)})){var ${one.when.jsName}=${value};`, one.range);
        break;
      case 'values':
        w.line(`${lead}if(${one.when.values.map((candidate) => `rt.sameCase(${value},${emit(w, candidate)})`).join('||')}){`, one.range);
    }
    emitBody(w, one.body);
    w.line('}');
    isFirst = false;
  }
  w.line('}');
}

/** Limit exceptions, `not implemented` and bugs of the runtime are not caught, and no finally runs for them. */
function emitTry(w: Writer, s: Extract<IrStatement, { kind: 'try' }>): void {
  const fatal = w.temporary();
  if (s.finally !== undefined) w.line(`{let ${fatal}=false;try{`);
  w.statement('try{', s.range);
  emitBody(w, s.body);
  if (s.catches.length > 0) {
    const error = w.temporary();
    const exception = w.temporary();
    w.line(`}catch(${error}){const ${exception}=rt.caught(${error});`);
    for (const [index, clause] of s.catches.entries()) {
      w.line(`${index === 0 ? '' : 'else '}if(rt.catches(${exception},${w.type(clause.type)})){var ${clause.jsName}=${exception};`);
      emitBody(w, clause.body);
      w.line('}');
    }
    w.line(`else throw ${error};}`);
  } else {
    const error = w.temporary();
    w.line(`}catch(${error}){throw ${error};}`);
  }
  if (s.finally === undefined) return;
  const error = w.temporary();
  w.line(`}catch(${error}){${fatal}=rt.isFatal(${error});throw ${error};}finally{if(!${fatal}){`);
  emitBody(w, s.finally);
  w.line('}}}');
}
