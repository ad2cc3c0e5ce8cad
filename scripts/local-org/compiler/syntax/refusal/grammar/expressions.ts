/** Expressions. Angle brackets are single tokens, because they close lists of types too. */
const COMPARISONS =
  "( comparisonSign shift | ~( '<' ( operand | <EOF> ) ) '<' shift | ~( '>' ( operand | <EOF> ) ) '>' shift | ~( '<' '=' ) '<' '=' shift | ~( '>' '=' ) '>' '=' shift )*";

export const EXPRESSIONS = `
expression: assignment ;
assignment: ternary ( assignmentSign assignment )? ;
assignmentSign:
    '=' | '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '<' '<' '='
  | ~( '>' '>' '>' ) '>' '>' '>' '=' | ~( '>' '>' '=' ) '>' '>' '=' ;
ternary: coalescing ( '?' expression ':' expression )? ;
coalescing: or ( '??' or )* ;
or: and ( '||' and )* ;
and: bitOr ( '&&' bitOr )* ;
bitOr: bitXor ( '|' bitXor )* ;
bitXor: bitAnd ( '^' bitAnd )* ;
bitAnd: comparison ( '&' comparison )* ;
comparison: shift (
    INSTANCEOF type
  | comparisonSign shift ${COMPARISONS} | ~( '<' ( operand | <EOF> ) ) '<' shift ${COMPARISONS} | ~( '>' ( operand | <EOF> ) ) '>' shift ${COMPARISONS}
  | ~( '<' '=' ) '<' '=' shift ${COMPARISONS} | ~( '>' '=' ) '>' '=' shift ${COMPARISONS}
  | $follow ) ;
comparisonSign: '==' | '===' | '!=' | '!==' | '<>' ;
shift: sum ( ~( '<' '<' operand ) '<' '<' sum | ~( '>' '>' operand ) '>' '>' sum | ~( '>' '>' '>' operand ) '>' '>' '>' sum )*! ;
sum: product ( ( '+' | '-' ) product )* ;
product: prefixed ( ( '*' | '/' ) prefixed )* ;
operand: '[' | operandSign | %names ;
indexStart: '[' | operandSign | %indexNames ;
operandSign:
    '!' | '~' | '+' | '-' | '++' | '--' | '(' | LIST | MAP | NEW | THIS | SUPER | TRUE | FALSE | NULL
  | STRING_LITERAL | MULTILINE_STRING_LITERAL | INTEGER_LITERAL | LONG_LITERAL | DOUBLE_LITERAL | DECIMAL_LITERAL ;

prefixed: signed | &( '(' type ')' prefixed ) '(' type ')' prefixed | postfixed ;
signed: ( '!' | '~' | '+' | '-' | '++' | '--' ) prefixed ;
postfixed: selected ( '++' | '--' )*! ;
selected: primary ( ~( '.' ) selector | ~( '?.' ) selector | ~( '[' indexStart ) selector | ~( '[' FIND indexEnd ) selector )* ;
indexEnd: ']' | '(' | '.' | '+' | '-' | '*' | '/' | '++' | '--' ;
selector: ( '.' | '?.' ) nameOrCall | '[' expression ']' ;
nameOrCall: %names #variable ( arguments )? ;

primary:
    '(' expression ')'
  | &( '[' SELECT ) '[' query ']' | ~( '[' SELECT ) '[' query ']' | ~( '[' FIND ) '[' search ']'
  | literal | creation
  | THIS ( arguments )? | &( SUPER NEVER ) NEVER | ~( SUPER ( '(' | '.' | '?.' ) ) super
  | &( type '.' CLASS ) type '.' CLASS
  | nameOrCall ;
super: SUPER ( arguments | ( '.' | '?.' ) nameOrCall ) ;
arguments: '(' ( expression ( ',' expression )* )? ')' ;
literal:
    INTEGER_LITERAL #integer | LONG_LITERAL #long | DOUBLE_LITERAL | DECIMAL_LITERAL | STRING_LITERAL #string | MULTILINE_STRING_LITERAL #block
  | TRUE | FALSE | NULL ;

creation: NEW ( ( LIST | SET ) typeArguments ( collectionStart | collection ) | MAP typeArguments ( collectionStart | entries ) | userType ( newObject | newList ) ) ;
newObject: ~( '(' %names '=' ) fieldValues | arguments ;
fieldValues: '(' fieldValue ( ',' fieldValue )* ')' ;
fieldValue: name '=' expression ;
newList: '[' ( expression ']' | ']' ( '[' ']' )* collection ) ;
collectionStart: '(' ( expression )? ')' ;
collection: '{' ( expression ( ',' expression )* )? '}' ;
entries: '{' ( entry ( ',' entry )* )? '}' ;
entry: expression '=>' expression ;
`;
