/** SOQL literals. */
export const QUERIES = `
queryName: %queryNames ;
queryNames: queryName ( ',' queryName )* ;

queryText: query <EOF> ;
query: innerQuery ( queryOption )? ;
innerQuery: select from ( where )? ( with )* ( grouping )? ( ordering )? ( limit )? ( skipped )? ( bind )? ( ~( FOR ( VIEW | REFERENCE ) ) tracking )? ( statistics )? ;
joinQuery: select from ( where )? ( with )? ;
select: SELECT ( ~( COUNT '(' ')' ) COUNT '(' ')' | ~( COUNT '(' %queryNames ) selectItems | ~( COUNT '(' %names '(' ) selectItems | ~( %queryNames ) selectItems | ~( %names '(' ) selectItems | ~( '(' ) selectItems ) ;
selectItems: selectItem ( ',' selectItem )* ;
selectItem: ~( '(' ) '(' innerQuery ')' ( queryName )? | ~( TYPEOF %queryNames WHEN ) typeOf ( queryName )? | ~( DISTANCE '(' ) distance ( queryName )? | ~( TYPEOF ( '(' | $follow ) ) field ( queryName )? | ~( TYPEOF %queryNames $follow ) field queryName | ~( %selectedNames ) field ( queryName )? ;
typeOf: TYPEOF queryName ( WHEN name THEN queryNames )+ ( ELSE queryNames )? END ;
field: ~( %queryNames $follow ) queryName | ~( %names '(' %queryNames ')' ) name '(' queryName ')' | ~( %names '(' %names '(' ) name '(' name '(' queryName ')' ')' ;

from: FROM fromItem ( ',' fromItem )* ;
fromItem: queryName ( AS queryName | ~( alias ) queryName )? ( using )? ;
alias: ~( GROUP ( BY | ROLLUP | CUBE ) ) NEVER | ~( ORDER BY ) NEVER | ~( OFFSET ( '+' | '-' | INTEGER_LITERAL | ':' ) ) NEVER | ~( BIND %queryNames '=' ) NEVER | ~( IDENTIFIER IDENTIFIER IDENTIFIER ) %queryNames | ~( IDENTIFIER IDENTIFIER ) NEVER | %queryNames aliasEnd ;
aliasEnd: ',' | USING | WHERE | WITH | GROUP | ORDER | LIMIT | OFFSET | BIND | FOR | UPDATE | IDENTIFIER | ')' | ']' | <EOF> ;
using: USING ( ~( IDENTIFIER '=' ) IDENTIFIER '=' IDENTIFIER | ~( IDENTIFIER IDENTIFIER IDENTIFIER IDENTIFIER ) IDENTIFIER IDENTIFIER | ~( IDENTIFIER IDENTIFIER IDENTIFIER ) IDENTIFIER | ~( IDENTIFIER IDENTIFIER ) IDENTIFIER #using IDENTIFIER | IDENTIFIER ( NEVER )?! ) ;

where: WHERE conditions ;
conditions: NOT condition | condition ( ( AND condition )+ | ( OR condition )+ )? ;
condition:
    '(' conditions ')'
  | ~( DISTANCE '(' ) distance comparing queryValue
  | ~( %names '(' ) field compared
  | ~( %queryNames ( '+' | '-' ) ) queryName ( '+' | '-' ) queryName comparing queryValue
  | ~( %queryNames ( '=' | '!=' | '<>' | '<' | '>' | LIKE | IN | NOT | INCLUDES | EXCLUDES ) ) field compared ;
compared:
    comparing queryValue | LIKE patternValue
  | ( NOT )? IN ( ':' expression | ~( '(' SELECT ) '(' joinQuery ')' | ~( '(' ( valueStart | %names ) ) '(' queryValues ')' )
  | ( INCLUDES | EXCLUDES ) '(' queryValues ')' ;
comparing: '=' | '!=' | '<>' | ~( '<' '=' ) '<' '=' | ~( '<' valueStart ) '<' | ~( '>' '=' ) '>' '=' | ~( '>' valueStart ) '>' ;
valueStart: ':' | '+' | '-' | STRING_LITERAL | TRUE | FALSE | NULL | DATE | DATETIME | TIME | INTEGER_LITERAL | DECIMAL_LITERAL | IDENTIFIER ;
distance: DISTANCE '(' queryName ',' ( ':' expression | place ) ',' STRING_LITERAL ')' ;
place: GEOLOCATION '(' coordinate ',' coordinate ')' ;
coordinate: number | ':' expression ;
queryValues: queryValue ( ',' queryValue )* ;
queryValue: ':' expression | queryLiteral ;
patternValue: ':' expression | STRING_LITERAL #pattern | queryLiteral ;
queryLiteral: STRING_LITERAL #string | TRUE | FALSE | NULL | DATE | DATETIME | TIME | number
  | ~( IDENTIFIER #moment ) IDENTIFIER | ~( IDENTIFIER #span ':' ) span | ~( IDENTIFIER #span ) IDENTIFIER | ~( IDENTIFIER #money ) IDENTIFIER ;
span: IDENTIFIER ':' INTEGER_LITERAL ;
number: ( '+' | '-' )? ( INTEGER_LITERAL #integer | DECIMAL_LITERAL ) ;
wholeNumber: ( '+' | '-' )? INTEGER_LITERAL #integer ;

with: WITH ( ~( DATA CATEGORY ) DATA CATEGORY category ( AND category )* | withSetting ) ;
withSetting: ~( %names ( '=' | '(' ) ) identifier withValue | ~( %names $follow ) identifier ;
withValue: '=' ( ':' expression | queryLiteral ) | '(' withPair ( ',' withPair )* ')' ;
withPair: identifier '=' ( STRING_LITERAL | TRUE | FALSE | INTEGER_LITERAL ) ;
category: queryName ( AT | ABOVE | BELOW | ABOVE_OR_BELOW ) ( queryName | '(' queryNames ')' ) ;
grouping: GROUP BY ( ~( ( ROLLUP | CUBE ) '(' ( ~( %names '(' %names '(' ) %names '(' %names '(' | groupedField ( ',' | ')' ) ) ) ( ROLLUP | CUBE ) '(' fields ')' | ~( %groupedNames ) fields ) ( HAVING conditions )? ;
groupedField: ~( %names '(' ) %names '(' groupedField ')' | %queryNames ;
fields: field ( ',' field )* ;
ordering: ORDER BY order ( ',' order )* ;
order: ( ~( DISTANCE '(' ) distance | field ) ( ASC | DESC )? ( NULLS ( FIRST | LAST ) )? ;
limit: LIMIT ( wholeNumber #rows | ':' expression ) ;
skipped: OFFSET ( wholeNumber #skippedRows | ':' expression ) ;
offset: OFFSET ( wholeNumber | ':' expression ) ;
bind: BIND queryName '=' queryLiteral ( ',' queryName '=' queryLiteral )* ;
tracking: FOR ( VIEW | REFERENCE ) ;
statistics: UPDATE name #statistics ( ',' name #statistics )* ;
queryOption: IDENTIFIER IDENTIFIER #allRows | ~( FOR ) FOR UPDATE ;
`;
