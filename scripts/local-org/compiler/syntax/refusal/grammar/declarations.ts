/** Files, types and their members. */
export const DECLARATIONS = `
unit: ( trigger | modifiers typeDeclaration ) <EOF> ;
anonymous: ( blockMember )+ <EOF> ;

trigger: TRIGGER name ON dotted ( BULK )? events '{' ( blockMember )* '}' ;
events: '(' event ( ',' event )* ')' ;
event: ~( ( BEFORE | AFTER ) ( INSERT | UPDATE | DELETE | UNDELETE ) ) ( BEFORE | AFTER ) ( INSERT | UPDATE | DELETE | UNDELETE ) ;

blockMember:
    unambiguous | change | ~( SWITCH ON ) switch
  | &( expressionStatement ) expressionStatement | &( localVariable ) localVariable
  | &( blockDeclaration ) blockDeclaration
  | ~( ( %names | LIST | MAP ) NEVER ) NEVER ;
blockDeclaration: modifiers ( typeDeclaration | &( type name '(' ) type method | type property ) ;

typeDeclaration: classType | interfaceType | enumType ;
classType: CLASS name ( typeParameters )? ( EXTENDS type )? ( IMPLEMENTS types )? '{' ( member )* '}' ;
typeParameters: '<' name ( ',' name )* '>' ;
interfaceType: INTERFACE name ( typeParameters )? ( EXTENDS type )? '{' ( interfaceMember )* '}' ;
interfaceMember: type name parameters ';' ;
enumType: ENUM name '{' ( name ( ',' name )* )? '}' ;

modifiers: ( keywordModifier | annotation | ~( TRANSIENT modified ) softModifier | ~( sharing ( %names | modified ) ) softModifier )* ;
modified: keywordModifier | '@' | CLASS | INTERFACE | ENUM | LIST | MAP | SET | ~( %names ( %names | '<' | '[' ) ) %names | ~( sharing ) sharing ;
keywordModifier: PUBLIC | PRIVATE | PROTECTED | GLOBAL | STATIC | ABSTRACT | VIRTUAL | OVERRIDE | FINAL | TESTMETHOD | WEBSERVICE ;
softModifier: TRANSIENT | ~( sharing ) sharing ;
sharing: WITH SHARING | WITHOUT SHARING | IDENTIFIER SHARING #inherited ;
annotation: '@' name ( '(' annotationArguments ')' )? ;
annotationArguments: ( annotationPair )+ | STRING_LITERAL #string | ~( ')' ) ;
annotationPair: name '=' annotationValue ;
annotationValue: STRING_LITERAL #string | TRUE | FALSE ;

member: ~( '{' ) block | ~( STATIC '{' ) STATIC block | ~( %names '(' ) constructor | modifiedMember ;
modifiedMember:
    keywordModifier modifiedMember
  | &( annotation ) annotation modifiedMember
  | typeDeclaration
  | ~( %names '(' ) constructor
  | &( type name '(' ) type method
  | &( type name '{' ) type property
  | &( type name ( '=' | ',' | ';' ) ) type variables ';'
  | ~( softModifier ) softModifier modifiedMember
  | ~( ( %names | LIST | MAP ) NEVER ) NEVER ;
method: dotted parameters optionalBlock ;
constructor: dotted #constructorName parameters optionalBlock ;
property: name '{' (
    ~( accessorModifiers GET ) accessorModifiers getter ( accessorModifiers setter )?
  | ~( accessorModifiers SET ) accessorModifiers setter ( accessorModifiers getter )? ) '}' ;
accessorModifiers: ( PUBLIC | PRIVATE | PROTECTED | GLOBAL )? ;
getter: GET optionalBlock ;
setter: SET optionalBlock ;
parameters: '(' ( parameter ( ',' parameter )* | ~( CLASS | INTERFACE | ENUM ) parameter ( ',' parameter )* )? ')' ;
parameter: modifiers type name ;
variables: variable ( ',' variable )* ;
variable: name ( '=' expression )? ;

name: identifier #simple ;
identifier: %names ;
dotted: identifier ;
types: type ( ',' type )* ;
type: collectionType | userType ( ~( '[' ']' ) '[' ']' )* ;
collectionType: ( LIST | SET | MAP ) typeArguments ;
userType: dotted ( ~( '<' ( %names | LIST | MAP | SET ) ) typeArguments )? ;
typeArguments: '<' type ( ',' type )* '>' ;
`;
