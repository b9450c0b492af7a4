/** What an attribute holds, and so which values are made up for it; `list` is a multi-valued one. */
export type AttributeKind = (typeof attributeKinds)[number];

export const attributeKinds = [
  'person-name',
  'user-name',
  'mail',
  'employee-id',
  'date',
  'boolean',
  'integer',
  'list',
  'text',
] as const;

/** What an exported schema declares of an attribute. */
export interface DeclaredAttribute {
  /** `String`, `Integer`, `Boolean`, `DateTime`, `Reference` or `Binary`, in any case. */
  readonly type?: string | undefined;
  readonly multivalued?: boolean | undefined;
}

/** The kind of an attribute: by what is declared of it, else by its name, which may be a SCIM path (A). */
export function kindOf(name: string, { type, multivalued }: DeclaredAttribute = {}): AttributeKind {
  if (multivalued === true) return 'list';
  const declared = type === undefined ? undefined : kindsByType.get(type.toLowerCase());
  if (declared !== undefined) return declared;
  const own = /(?:^|[.:])([A-Za-z0-9_-]+)(?:\[[^\]]*\](?:\.value)?)?$/.exec(name)?.[1] ?? name;
  return kindsByName.find(([, pattern]) => pattern.test(own))?.[0] ?? 'text';
}

const kindsByType: ReadonlyMap<string, AttributeKind> = new Map([
  ['integer', 'integer'],
  ['boolean', 'boolean'],
  ['datetime', 'date'],
]);

/** The first that fits; patterns are linear, for names come from outside. */
const kindsByName: readonly (readonly [AttributeKind, RegExp])[] = [
  ['list', /^(?:proxyAddresses|otherMails|imAddresses|businessPhones|memberOf|roles|appRoleAssignments)$/i],
  [
    'user-name',
    /^(?:userName|userPrincipalName|upn|login(?:Name)?|mailNickname|sAMAccountName|alias|UserID|accountName)$/i,
  ],
  ['mail', /e-?mail|^mails?$/i],
  ['boolean', /^(?:active|enabled|accountEnabled|is[A-Z_]|has[A-Z_])|status$/],
  ['date', /date|time$|timestamp$|day$|dayOf|lastLogon|pwdLastSet/i],
  [
    'person-name',
    /name$|^(?:name|sn|cn|initials|surname|formatted|preferred.*|legal.*|first|last|given|family)$/i,
  ],
  ['employee-id', /(?:id|number|guid|sid)$|^worker$/i],
];
