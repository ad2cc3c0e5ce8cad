/** SOSL literals. */
export const SEARCHES = `
searchText: search <EOF> ;
search: find ( searchIn )? ( returning )? searchWiths ( searchUsing )? ( limit )? ( statistics )? ;
searchWiths: ( searchWith )? ;
searchUsing: USING identifier identifier ;
find: FIND findValue ;
findValue: STRING_LITERAL #string | ':' expression ;
searchIn: IN name FIELDS ;
returning: RETURNING returned ( ',' returned )* ;
returned: searchedObject ( '(' returnedFields ')' )? ;
searchedObject: %objectNames ;
returnedFields: fields ( using )? ( where )? ( ordering )? ( limit )? ( offset )? ( bind )? ;
searchWith: ( ~( WITH DATA CATEGORY %queryNames ( AT | ABOVE | BELOW | ABOVE_OR_BELOW ) ) WITH DATA CATEGORY category ( AND category )* ( WITH searchSetting )* | ( WITH searchSetting )+ ) ;
searchSetting: DIVISION '=' ( STRING_LITERAL | ':' expression ) | name ( '=' searchValue | IN '(' STRING_LITERAL ( ',' STRING_LITERAL )* ')' | '(' identifier '=' INTEGER_LITERAL ')' )?! ;
searchValue: STRING_LITERAL | TRUE | FALSE ;
`;
