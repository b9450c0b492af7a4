import { describe, expect, it } from 'vitest';
import { lint, type RuleExample } from '../../../src/lint/index.ts';
import { schemaText } from '../../support/lint.ts';
import { findingsOf, mended, mendedExpression } from '../../support/ruleFindings.ts';

const count = (code: string, example: RuleExample) => findingsOf(code, example).length;

describe('nondeterministic-apply', () => {
  it.each([
    ['Append([a], Guid())', 1],
    ['Append(Guid(), RandomString(3, 3, 0, 0, 0))', 2],
    ['IIF([a] = "x", Now(), [b])', 1],
    ['IIF(DateDiff("d", Now(), CDate([a])) > 0, "True", "False")', 0],
    ['Switch(DateDiff("d", Now(), CDate([a])), "x", "0", "today")', 0],
    ['IsPresent(Guid())', 0],
  ])('of %s tells %i times', (expression, times) => {
    expect(count('nondeterministic-apply', { expression, flowType: 'Always' })).toBe(times);
    expect(count('nondeterministic-apply', { expression, flowType: 'ObjectAddOnly' })).toBe(0);
  });

  it('points at the function, and mends when the mapping applies', () => {
    const example = { expression: 'Append([a], Guid())', flowType: 'Always' };
    const [finding] = findingsOf('nondeterministic-apply', example);
    const text = schemaText(example);
    expect(text.slice(finding!.span.start, finding!.span.end)).toBe('Guid');
    expect(mended('nondeterministic-apply', example, 'unsafe')).toBe(text.replace('Always', 'ObjectAddOnly'));
  });
});

describe('matching-attribute-multi-source', () => {
  it('counts an attribute once, however often it is read', () => {
    const one = { expression: 'Switch([a], [a], "", [a])', matchingPriority: 1 };
    expect(count('matching-attribute-multi-source', one)).toBe(0);
    const three = { expression: 'Join("", [a], [b], [c])', matchingPriority: 1 };
    expect(count('matching-attribute-multi-source', three)).toBe(1);
  });
});

describe('matching-attribute-unstable', () => {
  it.each([
    ['API2AAD', 'userPrincipalName', '[userName]', 1],
    ['API2AAD', 'employeeId', '[emails[type eq "work"].value]', 1],
    ['API2AAD', 'employeeId', 'Trim([externalId])', 0],
    ['Workday2AD', 'employeeID', '[WorkerID]', 0],
    ['Workday2AD', 'cn', '[PreferredNameData]', 1],
    ['customappsso', 'userName', '[userPrincipalName]', 0],
    ['customappsso', 'emails[type eq "work"].value', '[mail]', 0],
    ['customappsso', 'displayName', '[mail]', 1],
    ['customappsso', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', '[x]', 1],
    ['AD2AADProvisioning', 'onPremisesObjectIdentifier', '[objectGUID]', 0],
  ])('in a job %s, matching %s by %s, tells %i times', (template, target, expression, times) => {
    expect(count('matching-attribute-unstable', { template, target, expression, matchingPriority: 1 })).toBe(
      times,
    );
    expect(count('matching-attribute-unstable', { template, target, expression })).toBe(0);
  });
});

describe('no-matching-attribute', () => {
  const objectMapping = {
    name: 'Users',
    enabled: true,
    attributeMappings: [
      { targetAttributeName: 'mail', source: { expression: '[mail]' }, matchingPriority: 0 },
    ],
  };
  const codes = (content: unknown) =>
    lint({ name: 'schema.json', text: JSON.stringify(content) }).findings.map(
      ({ code, severity }) => `${code} ${severity}`,
    );

  it('is said of an object mapping, and of its parts never', () => {
    expect(codes(objectMapping)).toContain('no-matching-attribute error');
    expect(codes(objectMapping.attributeMappings)).toEqual([]);
    expect(codes(objectMapping.attributeMappings[0])).toEqual([]);
  });

  it('matters less where the object mapping is turned off, and not where it is a stub', () => {
    expect(codes({ ...objectMapping, enabled: false })).toContain('no-matching-attribute info');
    expect(codes([{ ...objectMapping, attributeMappings: [] }, objectMapping.attributeMappings[0]])).toEqual(
      [],
    );
  });
});

describe('undeclared-attribute', () => {
  const sourceAttributes = { displayName: 'String', 'emails[type eq "work"].value': 'String' };

  it('mends letter case in every place, and guesses no name without being asked', () => {
    const wrongCase = { expression: 'Switch([DisplayName], [DISPLAYNAME], "", "x")', sourceAttributes };
    expect(mendedExpression('undeclared-attribute', wrongCase)).toBe(
      'Switch([displayName], [displayName], "", "x")',
    );
    const misspelt = { expression: 'Trim([displayNam])', sourceAttributes };
    expect(mendedExpression('undeclared-attribute', misspelt)).toBe('Trim([displayNam])');
    expect(mendedExpression('undeclared-attribute', misspelt, 'unsafe')).toBe('Trim([displayName])');
  });

  it('takes names with brackets and quotes as they are', () => {
    const expression = 'Trim([emails[type eq "work"].value])';
    expect(count('undeclared-attribute', { expression, sourceAttributes })).toBe(0);
    const scope = [{ operatorName: 'IS NOT NULL', sourceOperandName: 'emails[type eq "work"].value' }];
    expect(count('undeclared-attribute', { expression, sourceAttributes, scope })).toBe(0);
  });
});

describe('undeclared-target', () => {
  it('mends letter case alone', () => {
    const example = { target: 'MAIL', expression: '[x]', targetAttributes: { mail: 'String' } };
    expect(mended('undeclared-target', example)).toBe(schemaText({ ...example, target: 'mail' }));
    const misspelt = { ...example, target: 'mial' };
    expect(mended('undeclared-target', misspelt)).toBe(schemaText(misspelt));
  });
});

describe('duplicate-target', () => {
  it('compares names without regard to case, and points at the first mapping', () => {
    const example = {
      target: 'mail',
      expression: '[a]',
      others: [
        { target: 'Mail', expression: '[b]' },
        { target: 'mail', expression: '[c]' },
      ],
    };
    const text = schemaText(example);
    const findings = findingsOf('duplicate-target', example);
    expect(findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(['"Mail"', '"mail"']);
    for (const { related } of findings) expect(related![0]!.span.start).toBe(text.indexOf('"mail"'));
  });
});

describe('direct-mapping-holds-expression', () => {
  it.each([
    ['"[mail]"', '[mail]'],
    ['"Append(\\"a\\", [b])"', 'Append("a", [b])'],
    ['[ToLower([mail])]', 'ToLower([mail])'],
    ['"Contoso (Germany)"', '"Contoso (Germany)"'],
    ['"Total()"', '"Total()"'],
  ])('mends %s to %s', (text, wanted) => {
    expect(mended('direct-mapping-holds-expression', text, 'unsafe')).toBe(wanted);
  });
});

describe('text-tree-disagree', () => {
  const attribute = (name: string) => ({ expression: `[${name}]`, name, type: 'Attribute', parameters: [] });
  const source = (expression: string, ...parameters: readonly (readonly [string, unknown])[]) => ({
    raw: {
      source: {
        expression,
        name: expression.slice(0, expression.indexOf('(')),
        type: 'Function',
        parameters: parameters.map(([key, value]) => ({ key, value })),
      },
    },
  });
  const two = { expression: '"2"', name: '2', type: 'Constant', parameters: [] };
  const placeholder = { expression: null, name: '%DomainFQDN%', type: 'Constant', parameters: [] };
  const at = { expression: '"@"', name: '@', type: 'Constant', parameters: [] };

  it.each([
    [
      'a number that the tree has in quotes',
      source('Left([a], 2)', ['source', attribute('a')], ['length', two]),
    ],
    ['other blanks', source('Left( [a],2 )', ['source', attribute('a')], ['length', two])],
    [
      'a placeholder that the text leaves empty',
      source('Join("@", [a], )', ['separator', at], ['source', attribute('a')], ['source', placeholder]),
    ],
    ['an expression that does not parse', source('Left([a], 2', ['source', attribute('b')], ['length', two])],
    ['no tree at all', { raw: { source: { expression: 'Left([a], 2)', name: 'Left', type: 'Function' } } }],
  ])('takes no offence at %s', (_, example) => {
    expect(findingsOf('text-tree-disagree', example)).toEqual([]);
  });

  it('shows where the two differ', () => {
    const example = source('Left([a], 3)', ['source', attribute('a')], ['length', two]);
    const [finding] = findingsOf('text-tree-disagree', example);
    expect(finding!.message).toBe('The text reads `Left([a], 3)`, the tree beside it `Left([a], 2)`.');
  });
});

describe('multi-valued-misuse', () => {
  const sourceAttributes = { list: 'String[]', one: 'String' };

  it.each([
    ['Trim([list])', 0],
    ['Join(",", ToLower([list]))', 0],
    ['Count([list])', 0],
    ['Switch(Trim([list]), "a", "b", "c")', 1],
    ['[list] & "x"', 1],
    ['IIF(ToLower([list]) = [list], "a", "b")', 2],
    ['Split([list], ",")', 1],
    ['Append([one], [list])', 1],
    ['Switch([one], [list], "a", [list])', 0],
    // What is not declared may be a single value.
    ['CStr([other])', 0],
  ])('of %s tells %i times', (expression, times) => {
    expect(count('multi-valued-misuse', { expression, sourceAttributes })).toBe(times);
  });
});

describe('app-role-function', () => {
  it.each([
    ['SingleAppRoleAssignment([appRoleAssignments])', 'customappsso', 'info'],
    ['SingleAppRoleAssignment(([appRoleAssignments]))', 'customappsso', 'info'],
    ['SingleAppRoleAssignment([roles])', 'customappsso', 'warning'],
    ['AppRoleAssignmentsComplex([appRoleAssignments])', 'Workday2AD', 'warning'],
  ])('says of %s in a job %s: %s', (expression, template, severity) => {
    expect(findingsOf('app-role-function', { expression, template })).toMatchObject([{ severity }]);
  });
});

describe('null-flow', () => {
  it.each([
    ['Switch([a], "x", "y", "")', 1],
    ['Switch([a], "x", "", "y")', 0],
    ['Append(IIF([a] = "x", "", [b]), "c")', 0],
    ['Left("constant", 3)', 0],
    ['IIF([a] = "x", Left([b], 3), Mid([c], 1, 3))', 2],
    ['IgnoreFlowIfNullOrEmpty(Switch([a], "x", "y", ""))', 0],
  ])('of %s tells %i times, to Active Directory alone', (expression, times) => {
    expect(count('null-flow', { expression, template: 'API2AD' })).toBe(times);
    expect(count('null-flow', { expression, template: 'API2AAD' })).toBe(0);
    expect(count('null-flow', expression)).toBe(0);
  });
});

describe('hide-from-address-lists-case', () => {
  const target = 'msExchHideFromAddressLists';

  it('mends texts and the default value', () => {
    const example = {
      target,
      expression: 'Switch([a], "False", "1", "true")',
      defaultValue: 'false',
      template: 'Workday2AD',
    };
    expect(mendedExpression('hide-from-address-lists-case', example)).toBe(
      'Switch([a], "FALSE", "1", "TRUE")',
    );
    expect(mended('hide-from-address-lists-case', example)).toContain('"defaultValue": "FALSE"');
  });

  it.each([
    ['[hidden]', 0],
    ['ToUpper([hidden])', 0],
    ['IIF([a] = "x", "TRUE", )', 0],
    ['IsPresent([a])', 1],
    ['"yes"', 1],
  ])('of %s tells %i times', (expression, times) => {
    expect(count('hide-from-address-lists-case', { target, expression, template: 'Workday2AD' })).toBe(times);
  });
});

describe('extension-multi-valued', () => {
  const name = 'extension_0123456789abcdef0123456789abcdef_teams';

  it.each([
    [{ expression: `[${name}]`, sourceAttributes: { [name]: 'String[]' } }, 1],
    [{ expression: `Join(",", [${name}], [${name}])`, sourceAttributes: { [name]: 'String[]' } }, 2],
    [{ expression: `Item([${name}], 1)`, sourceAttributes: { [name]: 'String' } }, 0],
    [{ expression: `Count([${name}])` }, 1],
    [{ expression: `Trim([${name}])` }, 0],
  ])('of %j tells %i times', (example, times) => {
    expect(count('extension-multi-valued', example)).toBe(times);
  });
});

describe('target-type', () => {
  it.each([
    ['Boolean', '"TRUE"', 0],
    ['Boolean', '" false "', 0],
    ['Boolean', '"1"', 0],
    ['Boolean', '"Ja"', 1],
    ['Boolean', 'Join("", "is ", [a])', 1],
    ['Boolean', 'Join("", "T", [a])', 0],
    ['Boolean', 'Count([a])', 0],
    ['Boolean', 'Switch([a], [b], "x", "Yes", "y", "No")', 2],
    ['Boolean', 'IIF([a] = "x", , "")', 0],
    ['Boolean[]', '"Ja"', 1],
    ['Integer', '-5', 0],
    ['Integer', '1.5', 1],
    ['Integer', '"9223372036854775808"', 1],
    ['Integer', 'IsPresent([a])', 1],
    ['Integer', 'Left([a], 3)', 0],
    ['Integer', '[a]', 0],
    ['DateTime', '"never"', 1],
    ['DateTime', '"2026-13-01"', 1],
    ['DateTime', '"2026-12-01"', 0],
    ['DateTime', '"01.12.2026"', 0],
    ['DateTime', 'Now()', 0],
    ['String', '"Ja"', 0],
    ['Binary', '"Ja"', 0],
  ])('of a target of %s that is given %s tells %i times', (type, expression, times) => {
    expect(count('target-type', { target: 't', expression, targetAttributes: { t: type } })).toBe(times);
  });

  it('leaves msExchHideFromAddressLists to its own rule', () => {
    const target = 'msExchHideFromAddressLists';
    const example = { target, expression: '"Yes"', targetAttributes: { [target]: 'Boolean' } };
    expect(count('target-type', { ...example, template: 'Workday2AD' })).toBe(0);
    expect(count('target-type', { ...example, template: 'AD2AADProvisioning' })).toBe(1);
  });
});

describe('read-only-target', () => {
  const readOnly = {
    target: 't',
    targetAttributes: { t: 'String' },
    targetMutability: { t: 'readOnly' },
  };

  it('asks for something that is written', () => {
    expect(count('read-only-target', { ...readOnly, expression: '[a]' })).toBe(1);
    expect(count('read-only-target', { ...readOnly, defaultValue: 'a' })).toBe(1);
    expect(count('read-only-target', readOnly)).toBe(0);
    expect(count('read-only-target', { ...readOnly, expression: '[a]', matchingPriority: 2 })).toBe(0);
  });
});

describe('empty-mapping', () => {
  it.each([
    [{ target: 't' }, 'info'],
    [{ target: 't', matchingPriority: 1, raw: { matchingPriority: 1 } }, 'warning'],
  ])('of %o is of severity %s', (example, severity) => {
    expect(findingsOf('empty-mapping', example).map((finding) => finding.severity)).toEqual([severity]);
  });

  it('is not said of a default value that is empty, nor of a source that was cut', () => {
    expect(count('empty-mapping', { target: 't', defaultValue: '' })).toBe(0);
    const cut = findingsOf('empty-mapping', { target: 't', raw: { source: '@{type=Attribute}' } });
    expect(cut.map(({ code }) => code)).toEqual(['schema-cut']);
  });
});

describe('text-as-reference', () => {
  it.each([
    ['manager', 'Append([a], "x")', 1],
    ['manager', '[a] & "x"', 1],
    ['manager', 'Coalesce([manager], "nobody")', 1],
    ['manager', 'RemoveDuplicates([manager])', 0],
    ['manager', 'IIF(ToLower([a]) = "x", [manager], "")', 0],
    ['manager', 'Switch([a], "x", "y", "z")', 0],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager', '"x"', 1],
    ['managerName', '"x"', 0],
  ])('of %s: %s tells %i times', (target, expression, times) => {
    expect(count('text-as-reference', { target, expression })).toBe(times);
  });

  it('takes the declared types for what they are', () => {
    const example = { target: 'manager', expression: '[boss]', sourceAttributes: { boss: 'String' } };
    expect(findingsOf('text-as-reference', example).map(({ severity }) => severity)).toEqual(['info']);
    expect(count('text-as-reference', { ...example, sourceAttributes: { boss: 'Reference' } })).toBe(0);
    expect(count('text-as-reference', { ...example, targetAttributes: { manager: 'String' } })).toBe(0);
  });
});

describe('matching attributes', () => {
  it('lose a default value once mended', () => {
    const example = { target: 'id', expression: '[id]', matchingPriority: 1, defaultValue: '0' };
    const text = schemaText(example);
    expect(mended('matching-attribute-default', example, 'unsafe')).toBe(
      text.replace('"defaultValue": "0"', '"defaultValue": null'),
    );
    expect(mended('matching-attribute-default', example)).toBe(text);
  });

  it('are told of the first one with the same number', () => {
    const [finding, ...more] = findingsOf('duplicate-matching-priority', {
      target: 'a',
      expression: '[a]',
      matchingPriority: 2,
      others: [
        { target: 'b', expression: '[b]', matchingPriority: 1 },
        { target: 'c', expression: '[c]', matchingPriority: 2 },
      ],
    });
    expect(more).toEqual([]);
    expect(finding?.message).toContain('`c` has matchingPriority 2, as `a` has');
    expect(finding?.related).toHaveLength(1);
  });
});

describe('scoping filters', () => {
  const clause = (operatorName: string, sourceOperandName: string, ...values: readonly string[]) => ({
    operatorName,
    sourceOperandName,
    targetOperand: values.length === 0 ? null : { values },
  });
  const sourceAttributes = { a: 'String', b: 'String', list: 'String[]' };
  const filtered = (scope: unknown) =>
    schemaText({ expression: '[a]', sourceAttributes }).replace(
      '"scope": null',
      `"scope": ${JSON.stringify(scope)}`,
    );
  const contradictions = (...groups: readonly (readonly unknown[])[]) =>
    lint({
      name: 'schema.json',
      text: filtered({ groups: groups.map((clauses) => ({ name: '', clauses })) }),
    }).findings.filter(({ code }) => code === 'scope-contradiction').length;

  it.each([
    ['EQUALS', ['x'], 'EQUALS', ['y'], 1],
    ['EQUALS', ['x'], 'EQUALS', ['X'], 0],
    ['EQUALS', ['x', 'y'], 'EQUALS', ['y'], 0],
    ['EQUALS', [''], 'EQUALS', ['x'], 0],
    ['EQUALS', ['x'], 'NOT EQUALS', ['x'], 1],
    ['NOT EQUALS', ['x'], 'NOT EQUALS', ['y'], 0],
    ['IS NULL', [], 'EQUALS', ['x'], 1],
    ['EQUALS', [''], 'IS NULL', [], 0],
    ['IS NOT NULL', [], 'IS NULL', [], 1],
    ['IS NOT NULL', [], 'EQUALS', ['x'], 0],
    ['IS FALSE', [], 'IS TRUE', [], 1],
    ['PRESENT', [], 'IS NULL', [], 0],
  ])('with %s %o and %s %o contradict themselves %i times', (first, values, second, others, times) => {
    const clauses = [clause(first, 'a', ...values), clause(second, 'a', ...others)];
    expect(contradictions(clauses)).toBe(times);
    expect(contradictions([clause(first, 'a', ...values), clause(second, 'b', ...others)])).toBe(0);
    // Groups are alternatives.
    expect(contradictions(...clauses.map((each) => [each]))).toBe(0);
  });

  it('are read in time, however many clauses they have', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => clause('NOT EQUALS', 'a', `${index}`));
    expect(contradictions(many)).toBe(0);
    expect(contradictions([...many, clause('EQUALS', 'a', '7')])).toBe(1);
    expect(contradictions(...many.map((each) => [each]))).toBe(0);
  });

  it('may ask for several values of a list', () => {
    expect(contradictions([clause('EQUALS', 'list', 'x'), clause('EQUALS', 'list', 'y')])).toBe(0);
    expect(contradictions([clause('IS NULL', 'list'), clause('IS NOT NULL', 'list')])).toBe(1);
  });

  it('are told of letter case', () => {
    const [finding] = findingsOf('undeclared-attribute', {
      expression: '[a]',
      sourceAttributes,
      scope: [{ operatorName: 'EQUALS', sourceOperandName: 'List', values: ['x'] }],
    });
    expect(finding?.help).toBe('Names are case-sensitive; write `list`.');
  });
});
