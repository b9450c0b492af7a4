import { describe, expect, it } from 'vitest';
import { parse } from '../../grammar/index.ts';
import { markedText } from '../support/markedText.ts';

// Each ‹…› is a place where one finding is expected, in this order; there must be no other.
describe('every syntax error is found in one pass, at its place', () => {
  it.each([
    ['nothing', '‹›', ['empty-expression']],
    ['blanks only', '‹ \n ›', ['empty-expression']],
    ['typographic quotes', 'F(‹“a”›, ‹„b“›, ‹«c»›, ‹‘d’›)', Array(4).fill('typographic-quote')],
    ['a typographic mark closed by a straight one', 'F(‹“a"›, "b")', ['typographic-quote']],
    ['a straight mark closed by a typographic one', 'F(‹"a”›, "b")', ['typographic-quote']],
    ['the same at the end', 'F("a", ‹"b”›)', ['typographic-quote']],
    ['a typographic mark that nothing closes', 'F(‹“a›, "b")', ['typographic-quote']],
    ['backticks', 'F(‹`a`›)', ['typographic-quote']],
    ['single quotes', "F(‹'a'›, ‹'b›)", ['single-quote', 'single-quote']],
    ['quotes escaped as in JSON', 'F(‹\\"a\\"›, [b])', ['escaped-quote']],
    ['semicolons', 'F("a"‹;› "b"‹;›)', ['semicolon-separator', 'semicolon-separator']],
    ['a semicolon at the end', 'F("a")‹;›', ['trailing-text']],
    ['AND and OR', 'IIF([a] = 1 ‹AND› [b] = 2 ‹or› [c], 1, 2)', Array(2).fill('logical-operator')],
    ['&& and ||', 'IIF([a] ‹&&› [b] ‹||› [c], 1, 2)', ['logical-operator', 'logical-operator']],
    ['arithmetic', 'F([a] ‹+› 1 ‹-› 2 ‹*› [b] ‹/› 3 ‹Mod› 4)', Array(5).fill('arithmetic-operator')],
    ['subtraction without blanks', 'F(Len()‹-›1)', ['arithmetic-operator']],
    ['a negated attribute', 'F(‹-›[a])', ['arithmetic-operator']],
    [
      'comparisons of other languages',
      'F([a] ‹==› 1, [b] ‹!=› 2, [c] ‹eq› 3, [d] ‹=>› 4)',
      Array(4).fill('unknown-operator'),
    ],
    [
      'Connect Sync parameters and variables',
      'F("a" & ‹%Forest.LDAP%›, ‹$item›)',
      Array(2).fill('connect-sync-syntax'),
    ],
    ['unknown names', 'F(‹mail›, ‹vbtextcompare›, ‹true›, ‹Größe›)', Array(4).fill('unknown-name')],
    ['dotted names', 'F(‹user.mail›, ‹user.getName›([a]))', ['unknown-name', 'unknown-name']],
    ['a missing closing parenthesis', 'F‹(›[a], G‹(›"b"', Array(2).fill('unbalanced-parenthesis')],
    ['a surplus closing parenthesis', 'F([a])‹)›', ['unbalanced-parenthesis']],
    ['a surplus parenthesis with more behind it', 'F([a])‹)› & "b", "c"))', ['unbalanced-parenthesis']],
    ['missing commas', 'F([a]‹› "b"‹›[c]‹› G()‹› 1)', Array(4).fill('missing-comma')],
    ['quotation marks doubled as in VB', 'F("a"‹›"b")', ['missing-comma']],
    ['an unterminated text', 'F([a], ‹"b›)', ['unterminated-text']],
    ['an unterminated attribute', 'F(‹[a›, "b")', ['unterminated-attribute']],
    ['an attribute with an open filter', 'F(‹[emails[type eq "work"]›)', ['unterminated-attribute']],
    ['an empty attribute name', 'F(‹[]›)', ['empty-attribute-name']],
    ['chained comparisons', 'F(1 < 2 ‹<› 3 ‹=› 4)', ['chained-comparison', 'chained-comparison']],
    ['nothing before an operator', 'F(‹=› 1, ‹&› "a")', ['missing-operand', 'missing-operand']],
    ['nothing after an operator', 'F([a] ‹=› , "b" ‹&›)', ['missing-operand', 'missing-operand']],
    ['an operator at the very end', '[a] ‹&›', ['missing-operand']],
    ['text behind the expression', 'F([a]) ‹"b", G()›  ', ['trailing-text']],
    ['empty parentheses', 'F(‹()›)', ['syntax-error']],
    ['a list without a function', '‹("a", "b")›', ['syntax-error']],
    ['numbers that run into letters', 'F(‹1a›, ‹&HFG›)', ['malformed-number', 'malformed-number']],
    [
      'characters of no meaning',
      'F(‹#›, [a]‹]›, [b] ‹##› [c], ‹%›, ‹{›‹x›‹}›)',
      [...Array(5).fill('syntax-error'), 'unknown-name', 'syntax-error'],
    ],
    ['a byte order mark', '‹\ufeff›F()', ['syntax-error']],
  ] as [string, string, string[]][])('%s: %s', (_, marked, codes) => {
    const { text, spans } = markedText(marked);
    const { expression, diagnostics } = parse(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(diagnostics.map(({ span }) => span)).toEqual(spans);
    expect(expression).toBeUndefined();
  });
});

it('finds the errors inside what follows the expression too', () => {
  expect(parse('F([a]) "b", G(x').diagnostics.map(({ code, span }) => [code, span.start])).toEqual([
    ['trailing-text', 7],
    ['unbalanced-parenthesis', 13],
    ['unknown-name', 14],
  ]);
});

describe('what may be meant otherwise gives a warning and a tree', () => {
  it.each([
    ['Unicode blanks', 'F([a],‹\u00a0›"b"‹\u3000\u2009›)', ['unicode-blank', 'unicode-blank']],
    [
      'single backslashes, one finding a text',
      'F("‹\\+›\\d\\\\", "\\\\s", "‹\\s›")',
      ['string-escape', 'string-escape'],
    ],
    ['odd attribute names', 'F(‹[ a]›, ‹[b\\]›)', ['odd-attribute-name', 'odd-attribute-name']],
  ])('%s', (_, marked, codes) => {
    const { text, spans } = markedText(marked);
    const { expression, diagnostics } = parse(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(diagnostics.map(({ span }) => span)).toEqual(spans);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(codes.map(() => 'warning'));
    expect(expression?.kind).toBe('Function');
  });
});

describe('messages say what was found, what was expected and what to do', () => {
  it.each([
    ['F([a] "b")', 'Found `"b"` after `[a]`, expected `,` or `)`.', 'Put a comma between the arguments.'],
    ['F("a"b")', 'Found `b` after `"a"`, expected `,` or `)`.', '`\\"`'],
    ['F([a] = )', 'Found `)` after `=`, expected a function, an attribute, a text or a number.', '`""`'],
    ['[a] =', 'Found the end after `=`', '`""`'],
    ['F(“a")', 'Found `“a"`, expected a text in straight double quotes.', 'Write `"a"`.'],
    ['F([a] && [b])', 'no logical operators', 'true branch'],
    ['F([a] || [b])', 'no logical operators', 'false branch'],
    ['F([a] + [b])', 'no arithmetic', 'Append'],
    ['F(utf8)', 'Found `utf8`', 'Did you mean `UTF8`? Write `[utf8]` for an attribute, `"utf8"` for text'],
    ['F([a] != 1)', 'Found `!=`', 'Write `<>`.'],
    ['F(\u200b[a])', 'Found U+200B', 'invisible'],
    ["F('\u001b[31m\n\ud800x')", "Found `'\ufffd[31m \ufffdx'`,", 'Write'],
    [`F(${'x'.repeat(100)})`, `Found \`${'x'.repeat(39)}…\`,`, 'Write'],
  ])('%s', (text, message, help) => {
    const [first] = parse(text).diagnostics;
    expect(first?.message).toContain(message);
    expect(first?.help).toContain(help);
  });
});
