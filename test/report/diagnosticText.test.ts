import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { createStyle, diagnosticsText } from '../../src/report/index.ts';
import { markedText } from '../support/markedText.ts';

/** The frame of a diagnostic at the marked place: the line and the mark under it. */
function frame(marked: string): readonly string[] {
  const { text, spans } = markedText(marked);
  const diagnostic: Diagnostic = { code: 'c', severity: 'error', message: 'What.', span: spans[0]! };
  const shown = diagnosticsText([diagnostic], { name: 'e', text }, createStyle(false));
  return shown.trimEnd().split('\n').slice(1);
}

describe('a place is marked', () => {
  it.each([
    ['in one line', 'Append(‹[a]›, "b")', ['  at e:1:8', '  1  | Append([a], "b")', '     |        ^^^']],
    ['in a further line', 'Join(\r\n  ‹x›,\n  "b")', ['  at e:2:3', '  2  |   x,', '     |   ^']],
    ['when it is empty', 'Append(‹›, "b")', ['  at e:1:8', '  1  | Append(, "b")', '     |        ^']],
    ['at the end', 'Left("a"‹›', ['  at e:1:9', '  1  | Left("a"', '     |         ^']],
    ['up to the end of its line', 'a‹bc\nd›e', ['  at e:1:2', '  1  | abc', '     |  ^^']],
    ['behind a tab', '\t‹x›', ['  at e:1:2', '  1  |  x', '     |  ^']],
    ['behind wide characters', '"日本"‹x›', ['  at e:1:5', '  1  | "日本"x', '     |       ^']],
    [
      'behind what is not shown as it is',
      '"\u200b"‹x›',
      ['  at e:1:4', '  1  | "\\u{200B}"x', '     |           ^'],
    ],
  ])('%s', (_, marked, lines) => expect(frame(marked)).toEqual(lines));

  it('in the middle of a very long line', () => {
    const [at, line, mark] = frame(`"${'x'.repeat(5000)}" ‹;› "${'y'.repeat(5000)}"`);
    expect(at).toBe('  at e:1:5004');
    expect(line!.length).toBeLessThan(110);
    expect(line![mark!.indexOf('^')]).toBe(';');
  });

  it.each([
    ['the token of a header', 'Authorization: Bearer abc.def-1‹ ›x', 'Authorization: Bearer ••••••••• x'],
    ['what another scheme sends', 'authorization: Basic dXNlcg==‹›', 'authorization: Basic ••••••••'],
    ['a password of a payload', '{"password": "p\\"q&\'r", ‹"id"›: 1}', '{"password": "•••••••", "id": 1}'],
    ['a secret of a form', 'client_id=a&client_secret=b~c‹&›x=1', 'client_id=a&client_secret=•••&x=1'],
    ['no word that only looks so', '"eyJ" ‹"password"›', '"eyJ" "password"'],
  ])('without %s', (_, marked, line) => expect(frame(marked)[1]).toBe(`  1  | ${line}`));

  it('without the end of a token that begins before the frame', () => {
    const [, line] = frame(`{"Authorization": "Bearer eyJ${'a'.repeat(4000)}", "a": ‹1›}`);
    expect(line).toContain('"a": 1}');
    expect(line).not.toContain('aa');
  });
});
