import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, print } from '../../grammar/index.ts';
import { expressionTree } from '../../src/arbitraries/index.ts';
import { mappingEdits, readSchema } from '../../src/schema/index.ts';

const leaf = { expression: '[a]', name: 'a', type: 'Attribute', parameters: [] };

/** The file after the edits for another expression of its only mapping, or undefined when they are refused. */
function rewrite(text: string, expression: string): string | undefined {
  const source = { name: 'schema.json', text };
  const edits = mappingEdits(
    readSchema(source).schema!.objectMappings[0]!.attributeMappings[0]!,
    expression,
    source,
  );
  let end = text.length;
  let result = '';
  for (const { span, text: inserted } of edits?.toReversed() ?? []) {
    expect(span.end, 'edits do not overlap').toBeLessThanOrEqual(end);
    result = inserted + text.slice(span.end, end) + result;
    end = span.start;
  }
  return edits && text.slice(0, end) + result;
}

function mappingOf(source: unknown): object {
  return { targetAttributeName: 'userPrincipalName', flowType: 'Always', source };
}

const first = JSON.stringify(mappingOf(leaf), null, 2);

/** The file of a mapping whose text and tree stand for an expression. */
function fileOf(expression: string): string {
  return rewrite(first, expression)!;
}

describe('the least is changed', () => {
  it.each([
    ['the same expression', 'Append([a], "x")', 'Append([a], "x")', []],
    ['an attribute', 'Append([a], "x")', 'Append([b], "x")', ['Append([b]', '"[b]"', '"b"']],
    [
      'a text, not beside its own node',
      'Trim(ToLower([a]))',
      'Trim(ToUpper([a]))',
      ['ToUpper', 'ToUpper', '"ToUpper"'],
    ],
    ['a blank', 'Append([a],"x")', 'Append([a], "x")', ['Append([a], ']],
    [
      'a single backslash',
      'Replace([a], , "\\d", , "", , )',
      'Replace([a], , "\\\\d", , "", , )',
      ['"\\\\\\\\d'],
    ],
  ])('%s', (_, from, to, changed) => {
    const before = fileOf(from).split('\n');
    const after = rewrite(before.join('\n'), to)!.split('\n');
    expect(after).toHaveLength(before.length);
    const lines = after.filter((line, index) => line !== before[index]);
    expect(lines).toHaveLength(changed.length);
    for (const [index, piece] of changed.entries()) expect(lines[index]).toContain(piece);
  });

  it('a parameter is moved to another place, and one is added', () => {
    const before = fileOf('Replace([a], "x", "y")');
    const after = rewrite(before, 'Replace([a], , "x", , "y", , )')!;
    const { source } = JSON.parse(after);
    expect(source.parameters).toEqual([
      { key: 'source', value: leaf },
      { key: 'RegularExpression', value: { ...leaf, type: 'Constant', name: 'x', expression: '"x"' } },
      { key: 'Replacement', value: { ...leaf, type: 'Constant', name: 'y', expression: '"y"' } },
    ]);
    expect(after).toBe(JSON.stringify(JSON.parse(after), null, 2));
  });

  it.each([
    ['in the middle', 'Join("", [a], [c])', 'Join("", [a], [b], [c])', 8],
    ['at the end', 'Join("", [a])', 'Join("", [a], [b])', 8],
  ])('an entry is put in %s, and taken out again', (_, from, to, lines) => {
    const before = fileOf(from);
    const after = rewrite(before, to)!;
    expect(after.split('\n').length - before.split('\n').length).toBe(lines + 1);
    expect(after).toBe(JSON.stringify(JSON.parse(after), null, 2));
    expect(rewrite(after, from)).toBe(before);
  });

  it('the tree alone where only it says something else', () => {
    const file = fileOf('Append([a], "x")');
    const disagreeing = file.replace('"name": "x"', '"name": "y"');
    expect(rewrite(disagreeing, 'Append([a], "x")')).toBe(file);
  });

  it('in the order of a file that has another', () => {
    const parameters = [
      { key: 'suffix', value: { ...leaf, name: 'x', type: 'Constant', expression: '"x"' } },
      { key: 'source', value: leaf },
    ];
    const text = JSON.stringify(
      mappingOf({ expression: 'Append([a], "x")', name: 'Append', type: 'Function', parameters }),
    );
    expect(rewrite(text, 'Append([b], "x")')).toBe(
      text.replace('Append([a]', 'Append([b]').replace('"[a]","name":"a"', '"[b]","name":"b"'),
    );
  });
});

describe('what is new is written like what is there', () => {
  const write = (value: unknown, space: string): string => JSON.stringify(value, null, space);
  it.each([
    ['on one line', (value: unknown) => write(value, '')],
    ['with tabs', (value: unknown) => write(value, '\t')],
    ['with four blanks and CRLF', (value: unknown) => write(value, '    ').replaceAll('\n', '\r\n')],
    [
      'with a byte order mark, and everything from PowerShell escaped',
      (value: unknown) =>
        `\ufeff${write(value, '  ').replace(/['&<>]/g, (each) => `\\u00${each.charCodeAt(0).toString(16)}`)}`,
    ],
    [
      'on one line with blanks',
      (value: unknown) =>
        write(value, ' ')
          .replaceAll(/(?<=\[)\n *|\n *(?=\])/g, '')
          .replaceAll(/\n */g, ' '),
    ],
    ['below its bracket, as Windows PowerShell does', alignedJson],
  ])('%s', (_, layOut) => {
    const note = "it's <b> & é";
    const all = (source: unknown): string => layOut({ ...mappingOf(source), note });
    const text = all(leaf);
    const after = rewrite(text, 'Append(Trim([a]), "<it\'s>")')!;
    const { source } = JSON.parse(after.replace('\ufeff', ''));
    expect(source).toMatchObject({ name: 'Append', parameters: [{ key: 'source' }, { key: 'suffix' }] });
    expect(after).toBe(all(source));
  });

  it.each([
    ['other members, PascalCase', { Name: 'a', Type: 'Attribute', Expression: '[a]', Parameters: [] }],
    ['without empty lists, as from the SDK', { type: 'Attribute', name: 'a', expression: '[a]' }],
    ['numbers in place of names', { expression: '[a]', name: 'a', type: 0, parameters: [] }],
  ])('%s', (_, source) => {
    const text = JSON.stringify(mappingOf(source));
    const after = rewrite(text, 'Append([a], "x")')!;
    const { source: edited } = JSON.parse(after);
    const names = Object.keys(source);
    const isShort = names.length === 3;
    expect(Object.keys(edited)).toEqual(isShort ? [...names, 'parameters'] : names);
    const [entry] = edited[isShort ? 'parameters' : names[3]!];
    expect(Object.keys(entry.value ?? entry.Value)).toEqual(names);
  });
});

describe('what the file lacks stays away', () => {
  it.each([
    ['a tree', { expression: '[a]' }, { expression: 'Trim([a])' }],
    [
      'a name',
      { expression: '[a]', name: null, type: 'Attribute', parameters: [] },
      { expression: 'Trim([a])', name: null, type: 'Function', parameters: [] },
    ],
    [
      'a list of parameters',
      { name: 'Trim', type: 'Function', expression: 'Trim([b])' },
      { name: 'Trim', type: 'Function', expression: 'Trim([a])' },
    ],
    [
      'a text',
      {
        name: 'Not',
        type: 'Function',
        parameters: [{ key: 'source', value: { name: 'a', type: 'Attribute' } }],
      },
      {
        name: 'Trim',
        type: 'Function',
        parameters: [{ key: 'source', value: { name: 'a', type: 'Attribute' } }],
      },
    ],
    [
      'unknown keys are kept',
      {
        name: 'ToLower',
        type: 'Function',
        expression: 'ToLower([b])',
        parameters: [{ key: 'x', value: { ...leaf, name: 'b' } }],
      },
      {
        name: 'ToLower',
        type: 'Function',
        expression: 'ToLower(Trim([a]))',
        parameters: [{ key: 'x', value: expect.objectContaining({ name: 'Trim' }) }],
      },
    ],
  ])('%s', (_, source, edited) => {
    const wanted = 'expression' in edited ? edited.expression : 'Trim([a])';
    const after = rewrite(JSON.stringify(mappingOf(source)), wanted)!;
    expect(JSON.parse(after).source).toEqual(edited);
  });

  it('but a placeholder that is filled in gets its text', () => {
    const placeholder = { expression: null, name: '%DomainFQDN%', type: 'Constant', parameters: [] };
    const before = fileOf('Join("@", [a], "x")');
    const withPlaceholder = JSON.parse(before);
    withPlaceholder.source.expression = 'Join("@", [a], )';
    withPlaceholder.source.parameters[2].value = placeholder;
    const text = JSON.stringify(withPlaceholder, null, 2);
    expect(rewrite(text, 'Join("@", [b], )')).toContain('%DomainFQDN%');
    expect(rewrite(text, 'Join("@", [a], "x")')).toBe(before);
  });
});

describe('edits are refused', () => {
  it.each([
    ['where it is not known how the service stores it', 'Append([a] & "x", "y")'],
    ['for functions whose keys are not known', 'Other([a])'],
    ['for arguments beyond the signature', 'Trim([a], [b])'],
    ['where an omitted place would move the others', 'Switch([a], , "x", , "y", "z")'],
    ['for what does not parse', 'Append([a], '],
  ])('%s', (_, expression) => {
    expect(rewrite(first, expression)).toBeUndefined();
  });

  it('without a source', () => {
    expect(rewrite(JSON.stringify(mappingOf(null)), '[a]')).toBeUndefined();
  });

  it('but not for a part that stays as it is', () => {
    const value = { expression: '[a]&"x"', name: '?', type: '?', parameters: [] };
    const source = {
      expression: 'Append([a]&"x", "y")',
      name: 'Append',
      type: 'Function',
      parameters: [
        { key: 'source', value },
        { key: 'suffix', value: { ...leaf, type: 'Constant', name: 'y', expression: '"y"' } },
      ],
    };
    const after = rewrite(JSON.stringify(mappingOf(source)), 'Append([a]&"x", "z")')!;
    expect(JSON.parse(after).source.parameters).toMatchObject([{ value }, { value: { name: 'z' } }]);
  });
});

describe('for all expressions', () => {
  const { expression: storable } = fc.letrec<{ expression: string }>((tie) => {
    const call = (name: string, ...places: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
      fc
        .tuple(...places.map((place) => (typeof place === 'string' ? fc.constant(place) : place)))
        .map((texts) => `${name}(${texts.join(', ')})`);
    const part = tie('expression');
    const text = fc.constantFrom('"x"', '""', '"\\"q\\\\"', '"\\d"', '"<é😀&\'"');
    const maybe = fc.oneof(part, fc.constant(''));
    const many = fc.array(part, { minLength: 1, maxLength: 4 }).map((texts) => texts.join(', '));
    return {
      expression: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.constantFrom('[a]', '[b]', '[emails[type eq "work"].value]'),
        text,
        call('Append', part, part),
        call('Join', text, many),
        call('Mid', part, '1', '20'),
        call('Replace', part, maybe, maybe, '', part),
        call('Replace', part, maybe, '', '', part, '', ''),
        call('FormatDateTime', part, maybe, text),
        call('FormatDateTime', part, '', maybe, text),
        call('Switch', part, maybe, part, part),
        call('IIF', call('IsPresent', part), part, maybe),
        call(
          'IIF',
          fc.tuple(part, part).map((sides) => sides.join('<=')),
          part,
          part,
        ),
        call('ToLower', part),
        fc.constant('DefaultDomain()'),
      ),
    };
  });
  const layouts = fc.constantFrom<(value: unknown) => string>(
    (value) => JSON.stringify(value),
    (value) => JSON.stringify(value, null, 2),
    (value) => JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n'),
    alignedJson,
  );

  it('text and tree agree after the edits, nothing else changes, and there is nothing left to do', () => {
    fc.assert(
      fc.property(storable, storable, layouts, (one, two, layOut) => {
        let text = layOut([{ before: 'é' }, { ...mappingOf(leaf), after: 'x' }]);
        for (const expression of [one, two]) {
          const after = rewrite(text, expression)!;
          const { stored, treeText, sourceNode } = mappingIn(after);
          expect(stored?.text).toBe(expression);
          expect(treeText).toBe(print(parse(expression).expression!));
          const old = mappingIn(text).sourceNode!;
          expect(after.slice(0, sourceNode!.offset)).toBe(text.slice(0, old.offset));
          expect(after.slice(sourceNode!.offset + sourceNode!.length)).toBe(
            text.slice(old.offset + old.length),
          );
          expect(rewrite(after, expression)).toBe(after);
          expect(after).toBe(layOut(JSON.parse(after)));
          text = after;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('either refused, or both agree', () => {
    fc.assert(
      fc.property(storable, expressionTree(), (one, other) => {
        const expression = print(other);
        const after = rewrite(fileOf(one), expression);
        if (after === undefined) return;
        const { stored, treeText } = mappingIn(after);
        expect(stored?.text).toBe(expression);
        expect([undefined, expression]).toContain(treeText);
      }),
      { numRuns: 100 },
    );
  });

  function mappingIn(text: string) {
    return readSchema({ name: 'x', text }).schema!.objectMappings[0]!.attributeMappings[0]!;
  }
});

/** JSON as ConvertTo-Json of Windows PowerShell 5.1 indents it, but for empty lists. */
function alignedJson(value: unknown, column: unknown = 0): string {
  const at = typeof column === 'number' ? column : 0;
  const inner = ' '.repeat(at + 4);
  const close = `\r\n${' '.repeat(at)}`;
  const lines = (texts: string[]): string => texts.map((text) => `\r\n${inner}${text}`).join(',');
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[${lines(value.map((each) => alignedJson(each, at + 4)))}${close}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, each]) => {
    const opening = `${JSON.stringify(name)}:  `;
    return opening + alignedJson(each, at + 4 + opening.length);
  });
  return `{${lines(members)}${close}}`;
}
