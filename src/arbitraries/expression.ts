import * as fc from 'fast-check';
import type { FunctionDefinition, Parameter, ParameterType } from '../functions/define.ts';
import { catalogue } from '../functions/index.ts';
import type { AttributeKind } from './attributeKind.ts';
import * as pieces from './expressionPieces.ts';

export interface ExpressionOptions {
  /** The attributes that expressions read. Default: those of a user of the provisioning API, such as `givenName`. */
  readonly attributes?: Readonly<Record<string, AttributeKind>>;
  /**
   * Whether every place holds what it takes. Default true. If not, one in four holds anything: it still compiles, but most
   * such expressions fail somewhere.
   */
  readonly wellTyped?: boolean;
}

/**
 * Expressions that compile, by the grammar and the catalogue: calls of all its functions inside one another, with an eye on
 * how user names are built. Shrinks to short ones. They may still fail for a user, by a number out of range.
 */
export function expression({
  attributes = usualAttributes,
  wellTyped = true,
}: ExpressionOptions = {}): fc.Arbitrary<string> {
  const { text, root } = fc.letrec<Parts>((tie) => partsOf(tie, attributesByType(attributes), wellTyped));
  return fc
    .oneof({ withCrossShrink: true }, { weight: 15, arbitrary: text }, { weight: 1, arbitrary: root })
    .filter((written) => written.length < LENGTH_LIMIT);
}

const LENGTH_LIMIT = 10_000;

const usualAttributes: Readonly<Record<string, AttributeKind>> = {
  givenName: 'person-name',
  familyName: 'person-name',
  userName: 'user-name',
  mail: 'mail',
  employeeId: 'employee-id',
  department: 'text',
  hireDate: 'date',
  active: 'boolean',
  otherMails: 'list',
};

type ValueType = Exclude<ParameterType, 'Name' | 'Any'>;

type Parts = Readonly<Record<'text' | 'integer' | 'condition' | 'date' | 'list' | 'root', string>>;

type Written = fc.Arbitrary<string>;

const partOfType: Readonly<Record<ValueType, keyof Parts>> = {
  String: 'text',
  Integer: 'integer',
  Boolean: 'condition',
  DateTime: 'date',
  List: 'list',
};

const depth = { maxDepth: 4, depthSize: 'small', withCrossShrink: true } as const;

function partsOf(
  tie: (part: keyof Parts) => Written,
  attributes: ReadonlyMap<ValueType, readonly string[]>,
  wellTyped: boolean,
): Record<keyof Parts, Written> {
  const anything = fc.oneof(
    { weight: 3, arbitrary: pieces.oddLiteral },
    ...Object.values(partOfType).map((part) => ({ weight: 1, arbitrary: tie(part) })),
  );
  const orAnything = (proper: Written): Written =>
    wellTyped ? proper : fc.oneof({ weight: 3, arbitrary: proper }, { weight: 1, arbitrary: anything });
  const read = (type: ValueType): Written[] => {
    const names = attributes.get(type) ?? [];
    return names.length === 0 ? [] : [fc.constantFrom(...names.map((name) => `[${name}]`))];
  };
  const [text, condition, date] = [tie('text'), tie('condition'), tie('date')];
  const dateAttribute = fc.oneof(pieces.dateLiteral, ...read('DateTime'));
  const ownPlaces = placesByName(tie, dateAttribute);

  /** What a place takes; where any value may stand, one of the type that the whole has. */
  const placeOf = (name: string, parameter: Parameter, whole: ValueType): Written => {
    if (parameter.names !== undefined) return fc.constantFrom(...parameter.names);
    const type = parameter.type === 'Any' || parameter.type === 'Name' ? whole : parameter.type;
    const proper = orAnything(ownPlaces.get(`${name}.${parameter.name}`) ?? tie(partOfType[type]));
    return parameter.required
      ? proper
      : fc.oneof({ weight: 3, arbitrary: proper }, { weight: 1, arbitrary: nothing });
  };
  const callsThatGive = (type: ValueType): Written[] =>
    catalogue
      .filter(({ name, returns, topLevelOnly }) => {
        return (returns === type || returns === 'Any') && topLevelOnly !== true && !specially.has(name);
      })
      .map((definition) => callOf(definition, (parameter) => placeOf(definition.name, parameter, type)));

  return {
    text: fc.oneof(
      depth,
      fc.oneof(...read('String'), pieces.constant),
      pieces.constant,
      ...callsThatGive('String'),
      ...replaceCalls(orAnything(text), fc.oneof(...read('String'), text), orAnything),
      randomStringCall,
      call('Error', pieces.constant),
      call('FormatDateTime', dateAttribute, nothing, fc.constant('"yyyy-MM-dd"'), pieces.dateFormat),
      call('FormatDateTime', date, nothing, pieces.dateFormat, pieces.dateFormat),
      between('(', [text, text], ' & ', ')'),
      between('(', [condition], '', ')'),
    ),
    integer: fc.oneof(
      depth,
      pieces.smallNumber,
      pieces.anyNumber,
      ...read('Integer'),
      ...callsThatGive('Integer'),
    ),
    condition: fc.oneof(
      depth,
      fc.oneof(...read('Boolean'), fc.constantFrom('"True"', 'False', '"1"')),
      ...callsThatGive('Boolean'),
      compared(fc.oneof(...read('String'), text), pieces.constant),
      compared(text, text),
      compared(tie('integer'), pieces.smallNumber),
      compared(date, date),
    ),
    date: fc.oneof(depth, fc.constant('Now()'), call('CDate', dateAttribute), ...callsThatGive('DateTime')),
    list: fc.oneof(depth, ...read('List'), call('Split', text, pieces.constant), ...callsThatGive('List')),
    root: call('SelectUniqueValue', text, text, text),
  };
}

/** Places that take only some of the values of their type, by function and parameter. */
function placesByName(tie: (part: keyof Parts) => Written, dateText: Written): ReadonlyMap<string, Written> {
  const { constant, positiveNumber, smallNumber } = pieces;
  const assignments = fc.oneof(tie('list'), constant);
  return new Map<string, Written>([
    ['Mid.start', positiveNumber],
    ['Mid.length', smallNumber],
    ['Left.NumChars', fc.integer({ min: -1, max: 9 }).map(String)],
    ['Word.WordNumber', positiveNumber],
    ['Word.delimiters', constant],
    ['Item.index', fc.constantFrom('1', '1', '2')],
    ['Join.separator', constant],
    ['Split.delimiter', constant],
    ['PCase.wordSeparators', constant],
    ['Contains.text', constant],
    ['InStr.value2', fc.oneof(constant, tie('text'))],
    ['InStr.start', positiveNumber],
    ['Switch.key', constant],
    ['ToLower.culture', pieces.culture],
    ['ToUpper.culture', pieces.culture],
    ['CBool.expression', tie('condition')],
    ['CDate.expression', dateText],
    ['NumFromDate.value', dateText],
    ['DateFromNum.value', pieces.fileTime],
    ['DateAdd.interval', pieces.interval],
    ['DateAdd.value', pieces.anyNumber],
    ['DateDiff.interval', pieces.interval],
    ['ConvertFromBase64.source', fc.oneof(pieces.base64, call('ConvertToBase64', tie('text')))],
    ['CRef.text', pieces.distinguishedName],
    ['DNComponent.dn', fc.oneof(pieces.distinguishedName, call('CRef', pieces.distinguishedName))],
    ['DNComponent.ComponentNumber', positiveNumber],
    ['StringFromSid.objectSID', pieces.sid],
    ['AppRoleAssignments.source', assignments],
    ['AppRoleAssignmentsComplex.appRoleAssignments', assignments],
    ['AssertiveAppRoleAssignmentsComplex.appRoleAssignments', assignments],
    ['SingleAppRoleAssignment.appRoleAssignments', assignments],
  ]);
}

const nothing: Written = fc.constant('');

/** Functions whose places depend on one another, and Error, which would end too many expressions. */
const specially: ReadonlySet<string> = new Set(['Replace', 'RandomString', 'FormatDateTime', 'Error']);

/** The five modes of Replace (language.md section 7). */
function replaceCalls(source: Written, other: Written, orAnything: (proper: Written) => Written): Written[] {
  const { constant, pattern, groupedPattern, replacement } = pieces;
  const mode = (...places: Written[]) => call('Replace', source, ...places);
  const group = fc.constant('"g"');
  const put = orAnything(replacement);
  return [
    mode(constant, nothing, nothing, put, nothing, nothing),
    mode(other, nothing, nothing, other, nothing, nothing),
    mode(constant, nothing, nothing, nothing, nothing, constant),
    mode(nothing, pattern, nothing, put, nothing, nothing),
    mode(nothing, pattern, nothing, fc.constant('""'), nothing, nothing),
    mode(nothing, pattern, nothing, other, nothing, nothing),
    mode(nothing, groupedPattern, group, put, nothing, nothing),
    mode(nothing, groupedPattern, group, nothing, other, nothing),
  ];
}

const randomStringCall = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }), fc.nat(3), pieces.constant)
  .map(([minimums, more, avoided]) => {
    const length = minimums.reduce((so, least) => so + least, more);
    return `RandomString(${[length, ...minimums].join(', ')}, ${avoided === '"a"' ? avoided : ''})`;
  });

/** A call with as many places as it takes, and up to three more of those that repeat. */
function callOf(
  { name, parameters, checkPlaces }: FunctionDefinition,
  placeOf: (parameter: Parameter) => Written,
): Written {
  const least = parameters.findLastIndex(({ required }) => required) + 1;
  const repeating = parameters.filter(({ allowMultipleOccurrences }) => allowMultipleOccurrences === true);
  const counts = Array.from(
    { length: parameters.length + (repeating.length > 0 ? 4 : 1) - least },
    (_, i) => least + i,
  );
  const variants = counts
    .filter((count) => checkPlaces?.(count) === undefined)
    .map((count) =>
      call(
        name,
        ...Array.from({ length: count }, (_, place) =>
          placeOf(parameters[place] ?? repeating[(place - parameters.length) % repeating.length]!),
        ),
      ),
    );
  return fc.oneof({ withCrossShrink: true }, ...variants);
}

function call(name: string, ...places: readonly Written[]): Written {
  return between(`${name}(`, places, ', ', ')');
}

function compared(left: Written, right: Written): Written {
  return fc
    .tuple(left, fc.constantFrom('=', '<>', '<', '>=', '>', '<='), right)
    .map(([one, sign, other]) => `(${one}) ${sign} (${other})`);
}

function between(open: string, parts: readonly Written[], separator: string, close: string): Written {
  return fc.tuple(...parts).map((written) => `${open}${written.join(separator)}${close}`);
}

function attributesByType(
  attributes: Readonly<Record<string, AttributeKind>>,
): ReadonlyMap<ValueType, readonly string[]> {
  const byType = new Map<ValueType, string[]>();
  for (const [name, kind] of Object.entries(attributes)) {
    const type = typesOfKinds[kind] ?? 'String';
    byType.set(type, [...(byType.get(type) ?? []), name]);
  }
  return byType;
}

const typesOfKinds: Readonly<Partial<Record<AttributeKind, ValueType>>> = {
  date: 'DateTime',
  boolean: 'Boolean',
  integer: 'Integer',
  list: 'List',
};
