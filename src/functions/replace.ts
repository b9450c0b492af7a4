import { defineFunction } from './define.ts';
import { replaceMode } from './findings.ts';
import { chooseAtRunTime } from './replace/chooseAtRunTime.ts';
import { compileMode } from './replace/compileMode.ts';
import { chooseMode, isSupplied, modeReads, whyNoMode } from './replace/replaceMode.ts';

const optional = (name: string, description: string) =>
  ({ name, type: 'String', required: false, description }) as const;

export const replace = defineFunction({
  name: 'Replace',
  summary: 'Replaces parts of a text, in one of five modes that the supplied places select.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'source', type: 'String', required: true, description: 'The text to change.' },
    optional('oldValue', 'The text that is replaced; letter case counts.'),
    optional('regexPattern', 'A .NET regular expression.'),
    optional('regexGroupName', 'The name of a group of the pattern.'),
    optional('replacementValue', 'What is put in; empty text removes.'),
    optional(
      'replacementAttributeName',
      'An attribute reference such as [mobile], searched when the source is empty.',
    ),
    optional('template', 'A text in which oldValue is replaced by the source.'),
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    {
      mark: 'D',
      text: 'Mode 1, oldValue and replacementValue: every oldValue in the source is replaced. Letter case counts.',
    },
    {
      mark: 'D',
      text: 'Mode 2, oldValue and template: every oldValue in the template is replaced by the source.',
    },
    {
      mark: 'D',
      text: 'Mode 3, regexPattern and replacementValue: every match is replaced; the replacement may name groups, ${name}.',
    },
    {
      mark: 'D',
      text: 'Mode 4, regexPattern, regexGroupName and replacementValue: in every match the text of the group is replaced. Every printed example has the group span the whole match, so that the rest of a match stays is known by wording only.',
    },
    {
      mark: 'D',
      text: 'Mode 5, regexPattern, regexGroupName and replacementAttributeName: the source when it has a value, else the group of the first match in the value of the other attribute.',
    },
    {
      mark: 'A',
      text: 'When several modes fit they are tried in the order 2, 1, 5, 4, 3. Any other combination of places is an error.',
    },
    {
      mark: 'A',
      text: 'Empty text counts as not supplied for oldValue, regexPattern, regexGroupName, replacementAttributeName and template.',
    },
    { mark: 'D', text: 'For replacementValue empty text counts: it removes what is found.' },
    {
      mark: 'A',
      text: 'An attribute given as replacementAttributeName counts as supplied even when it is empty for a user.',
    },
    { mark: 'A', text: 'Without a match the source stays as it is; in mode 5 the result is empty text.' },
    {
      mark: 'A',
      text: "The replacement of mode 3 follows .NET: $1, ${name}, $$, $&, $`, $', $+, $_; a reference to a group that is not there stays as text. In mode 4 the replacement is literal.",
    },
    { mark: 'A', text: 'A group name that the pattern does not define is an error.' },
    { mark: 'D', text: 'Patterns are .NET regular expressions.' },
    {
      mark: 'A',
      text: 'They have no options. A pattern that runs away on a value is stopped after a fixed number of steps, and that is an error of its own.',
    },
    {
      mark: 'A',
      text: 'Under (?i) the letter i also equals İ, as .NET has it in every culture but the invariant and the Turkish ones; the culture of the service is not known.',
    },
    { mark: 'D', text: 'In mode 5 a null source is like an empty one.' },
    {
      mark: 'A',
      text: 'In mode 2 null inserts nothing; in the other modes null stays null. A multi-valued source is changed value by value.',
    },
  ],
  examples: [
    {
      expression: 'Replace([BusinessTitle], "Product Developer", , , "Software Engineer", , )',
      attributes: { BusinessTitle: 'Product Developer' },
      gives: 'Software Engineer',
    },
    {
      expression: 'Replace([mailNickname], "%name%", , , , , "%name%@contoso.com")',
      attributes: { mailNickname: 'joe' },
      gives: 'joe@contoso.com',
    },
    {
      expression:
        'Replace([telephoneNumber], , "\\\\+(?<isdCode>\\\\d* )(?<phoneNumber>\\\\d{10})", , "${phoneNumber}", , )',
      attributes: { telephoneNumber: '+91 9998887777' },
      gives: '9998887777',
    },
    {
      expression: 'Replace([userPrincipalName], , "(?<Suffix>@(.)*)", "Suffix", "", , )',
      attributes: { userPrincipalName: 'jsmith@contoso.com' },
      gives: 'jsmith',
    },
    {
      expression:
        'Replace([telephoneNumber], , "\\\\+(?<isdCode>\\\\d* )(?<phoneNumber>\\\\d{10})", "phoneNumber", , [mobile], )',
      attributes: { telephoneNumber: '', mobile: '+91 8887779999' },
      gives: '8887779999',
    },
    {
      expression: 'Replace([mailNickname], ".", "", "", "", "", "")',
      attributes: { mailNickname: 'john.doe' },
      gives: 'johndoe',
    },
    { expression: 'Replace([department], "a", , , "b", , )', gives: null },
    { expression: 'Replace("a-b", "-", , , , , )', gives: { outcome: 'error' } },
    { expression: 'Replace("a", , "(a", , "", , )', gives: { outcome: 'error' } },
    { expression: 'Replace("a@b", , "(?<suffix>@.*)", "Suffix", "", , )', gives: { outcome: 'error' } },
  ],
  compile(call) {
    const certain = call.arguments.map(isSupplied);
    const supplied = (place: number) => certain[place] === true;
    const mode = chooseMode(supplied);
    // A place that is computed is evaluated even when the mode does not read it.
    const computesMore = call.arguments.some(
      ({ omitted, constant }, place) => !omitted && constant === undefined && !modeReads(mode, place),
    );
    if (computesMore || certain.includes(undefined, 1)) return chooseAtRunTime(call);
    if (mode === undefined) return call.failAlways(replaceMode, whyNoMode(call, supplied));
    const replaceInMode = compileMode(mode, call);
    const { note } = call;
    if (note === undefined) return replaceInMode;
    return (run) => {
      note(run, `mode ${mode}`);
      return replaceInMode(run);
    };
  },
});
