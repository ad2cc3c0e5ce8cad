/** Statements. */
export const STATEMENTS = `
optionalBlock: ';' | block ;
block: '{' ( statement )* '}' ;
optionalStatement: ';' | statement ;

statement:
    unambiguous | change | ~( SWITCH ON ) switch
  | &( modifiers type name ( '=' | ',' | ';' ) ) localVariable
  | expressionStatement ;
localVariable: modifiers type variables ';' ;
expressionStatement: expression ';' ;

unambiguous:
    block | choice
  | FOR '(' forControl ')' optionalStatement
  | WHILE '(' expression ')' optionalStatement
  | DO block WHILE '(' expression ')' ';'
  | trying
  | RETURN ( expression )? ';'
  | THROW expression ';'
  | BREAK ';' | CONTINUE ';'
  | RUNAS arguments block ;

choice: if ( ~( ELSE IF ) elseIf )* ( else )? ;
if: IF '(' expression ')' statement ;
elseIf: ELSE IF '(' expression ')' statement ;
else: ELSE statement ;

forControl: &( type name ':' ) type name ':' expression | forSteps ;
forSteps: ( forStart )? ';' ( expression )? ';' ( expression )? ;
forStart:
    ~( %names '=' ) forValues
  | ~( LIST ) forVariables | ~( MAP ) forVariables | ~( %names ( %names | '<' | '[' | '.' ) ) forVariables ;
forValues: identifier '=' expression ( ',' identifier '=' expression )* ;
forVariables: type name ( '=' expression )? ( ',' name ( '=' expression )? )* ;

trying: TRY block ( ( catch )+ ( finally )? | finally )? ;
catch: CATCH '(' parameter ')' #exception block ;
finally: FINALLY block ;

change:
    ( INSERT | UPDATE | DELETE | UNDELETE ) ( AS IDENTIFIER #accessMode )? expression ';'
  | UPSERT ( AS IDENTIFIER #accessMode )? expression ( queryName )? ';' | MERGE ( AS IDENTIFIER #accessMode )? expression expression ';' ;

switch: SWITCH ON expression '{' ( when )* '}' ;
when: WHEN ( &( type name ) type name block | &( whenValue ) whenValue ( ',' whenValue )* block | ~( ELSE ) ELSE block | &( ) ELSE block ) ;
whenValue: expression | NEVER ;
`;
