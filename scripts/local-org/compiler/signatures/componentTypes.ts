/**
 * Members of components that code creates: `input.expressions.value = '{!account.Name}'`, `block.facets.header = output`. The stubs have them as an Object and a String.
 * Source: Visualforce Developer Guide, "Creating and Displaying Dynamic Components" and "Defining Child Nodes" (childComponents, facets), "Dynamic Components with Expressions".
 */
import type { FieldSignature, PlatformType } from '../../language/signatures.ts';

export const EXPRESSIONS = 'ApexPages.ComponentExpressions';
export const FACETS = 'ApexPages.ComponentFacets';
const FACET_NAMES = ['body', 'caption', 'footer', 'header', 'searchfooter', 'searchheader', 'start', 'stop'];

const field = (name: string, type: string): FieldSignature => ({ name, type: { name: type, args: [] }, isStatic: false, isFinal: false });
const holder = (name: string, fields: readonly FieldSignature[]): PlatformType => ({
  name,
  kind: 'class',
  typeParameters: [],
  isAbstract: false,
  extends: undefined,
  implements: [],
  constructors: [],
  methods: [],
  fields,
  constants: [],
});

/** Attributes of components that have none in the stubs. Source: Visualforce Developer Guide, "Standard Component Reference". */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  'System.String':
    'accesskey align alt bgcolor caption captionClass captionStyle cellpadding cellspacing columnClasses columnsWidth controls dataStyle dataStyleClass dataTitle detail dir enctype event focus footerClass frame headerClass headerValue height helpText helpTitle helpUrl iconClass id itemDescription itemLabel label labelStyle labelStyleClass labelTitle lang layout list location maxlength mode name onbeforedomupdate onblur onchange onclick oncomplete ondblclick onfocus onkeydown onkeypress onkeyup onmousedown onmousemove onmouseout onmouseover onmouseup onreset onselect onsubmit pageName rowClasses rules severity src startText stopText status style styleClass subject summary switchType tabStyle tabindex tabOrderHint target title type url var width',
  'System.Boolean':
    'collapsible disableDefault disabled escape forceSSL immediate inlineEdit itemDisabled itemEscaped open relatedList relatedListHover rendered required selected showChatter showDatePicker showDetail showHeader sidebar standardStylesheets',
  'System.Integer': 'border colspan columns first footercolspan headercolspan interval pageSize rows rowspan size strength timeout',
  'System.Object': 'fileName itemValue reRender selectedTab value',
  'ApexPages.Action': 'action',
};
const ANY_ATTRIBUTE = Object.entries(ATTRIBUTES).flatMap(([type, names]) => names.split(' ').map((name) => field(name, type)));

/** Every attribute of any component can be an expression. */
export function expressionsOf(components: readonly PlatformType[]): PlatformType {
  const names = new Map(
    components.flatMap(({ fields }) => fields.filter(({ isStatic }) => !isStatic).map(({ name }) => [name.toLowerCase(), name] as const)),
  );
  return holder(
    EXPRESSIONS,
    [...names.values()].map((name) => field(name, 'System.String')),
  );
}
export const FACETS_TYPE = holder(
  FACETS,
  FACET_NAMES.map((name) => field(name, 'ApexPages.Component')),
);

export function withHangers(type: PlatformType): PlatformType {
  if (type.extends?.name === 'ApexPages.Component' && type.fields.length === 0) return { ...type, fields: ANY_ATTRIBUTE };
  if (type.name !== 'ApexPages.Component') return type;
  return {
    ...type,
    fields: type.fields.map((one) =>
      one.name === 'expressions' ? field('expressions', EXPRESSIONS) : one.name === 'facets' ? field('facets', FACETS) : one,
    ),
  };
}
