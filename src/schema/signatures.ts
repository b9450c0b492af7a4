/** One place of a function as the tree form names it (schema-format.md section 4). */
export interface Place {
  readonly key: string;
  /** Constants are printed without quotes (rule 7, I). */
  readonly isInteger: boolean;
  /** Several entries may have this key (rule 6). */
  readonly repeats: boolean;
  /** A missing place is printed as nothing (rules 4 and 5), or not at all at the end, or never. */
  readonly missing: 'printed' | 'cut at the end' | 'left out';
}

/** The places of a function; `undefined` for one that is not known. */
export function placesOf(functionName: string): readonly Place[] | undefined {
  return signatures.get(functionName);
}

/** Keys are compared without regard to case: the trees that were seen write `Find` and `source` (section 4, E). */
export function isKeyOf(place: Place, key: string | undefined): boolean {
  return key !== undefined && key.toLowerCase() === place.key.toLowerCase();
}

function placeOf(text: string): Place {
  return {
    key: text.replace(/[#*?~]/g, ''),
    isInteger: text.includes('#'),
    repeats: text.includes('*'),
    missing: text.includes('~') ? 'left out' : text.includes('?') ? 'cut at the end' : 'printed',
  };
}

/**
 * Parameter keys: `*` repeats, `#` is of type Integer, `?` is cut at the end, `~` left out when missing (the
 * trees that were seen have FormatDateTime with three places, section 9, E). The first group is seen in real
 * trees or in the documented list of functions (schema-format.md sections 4 and 9, E and D); the second takes the
 * parameter names of language.md section 7 (A), `source` where it has none.
 */
const signatures: ReadonlyMap<string, readonly Place[]> = new Map(
  Object.entries({
    Append: 'source suffix',
    AppRoleAssignments: 'source',
    BitAnd: 'left# right#',
    DateFromNum: 'source',
    DefaultDomain: '',
    Error: 'message',
    FormatDateTime: 'source dateTimeStyles~ inputFormat outputFormat',
    IIF: 'one two three four five',
    IsNothing: 'source',
    IsPresent: 'source',
    Item: 'source index#',
    Join: 'separator source*',
    Left: 'source length#',
    Mid: 'source start# length#',
    Not: 'source',
    Prepend: 'prefix source',
    RemoveDuplicates: 'source',
    Replace:
      'source Find RegularExpression RegularExpressionGroupName Replacement ReplacementPropertyName Template',
    SingleAppRoleAssignment: 'source',
    Split: 'source delimiter',
    StripSpaces: 'source',
    Switch: 'source defaultValue switchValue*',
    Trim: 'source',

    AppRoleAssignmentsComplex: 'appRoleAssignments',
    AssertiveAppRoleAssignmentsComplex: 'appRoleAssignments',
    CBool: 'expression',
    CDate: 'expression',
    Coalesce: 'source*',
    Contains: 'list text casetype?',
    ConvertFromBase64: 'source encoding?',
    ConvertToBase64: 'source',
    ConvertToUTF8Hex: 'source',
    Count: 'attribute',
    CRef: 'text',
    CStr: 'value',
    DateAdd: 'interval value# dateTime',
    DateDiff: 'interval date1 date2',
    DNComponent: 'dn ComponentNumber#',
    Guid: '',
    IgnoreFlowIfNullOrEmpty: 'expression',
    InStr: 'value1 value2 start#? compareType?',
    IsNull: 'source',
    IsNullOrEmpty: 'source',
    IsString: 'source',
    NormalizeDiacritics: 'source',
    Now: '',
    NumFromDate: 'value',
    PCase: 'source wordSeparators?',
    RandomString:
      'Length# MinimumNumbers# MinimumSpecialCharacters# MinimumCapital# MinimumLowerCase# CharactersToAvoid?',
    Redact: 'value',
    SelectUniqueValue: 'rule*',
    StringFromSid: 'objectSID',
    ToLower: 'source culture?',
    ToUpper: 'source culture?',
    Word: 'source WordNumber# delimiters',
  }).map(([name, places]) => [name, places.split(' ').filter(Boolean).map(placeOf)]),
);
