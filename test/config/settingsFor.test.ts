import { describe, expect, it } from 'vitest';
import { type Config, readConfig, relativePath, resolvePath, settingsFor } from '../../src/config/index.ts';

const rules = ['one', 'two'].map(
  (code) => ({ code, severity: 'info', summary: code, options: { a: 1, b: 1 } }) as const,
);

function config(folder: string, json: object): Config {
  return readConfig({ name: 'c', text: JSON.stringify(json) }, folder, rules).config!;
}

describe('what holds for a file', () => {
  it('is what the last of the chain says', () => {
    const chain = [
      config('/base', { rules: { one: 'error', two: 'off' }, dialect: 'hr-to-ad' }),
      config('/t', { rules: { one: 'info' } }),
    ];
    const { rules: found, dialect } = settingsFor(chain, '/t/a.json');
    expect(found.get('one')).toEqual({ severity: 'info' });
    expect(found.get('two')).toEqual({ severity: 'off' });
    expect(dialect).toBe('hr-to-ad');
  });

  it('keeps options that later settings do not name', () => {
    const chain = [
      config('/t', { rules: { one: { severity: 'error', options: { a: 2 } } } }),
      config('/t', { rules: { one: { options: { b: 3 } } } }),
    ];
    expect(settingsFor(chain, '/t/a.json').rules.get('one')).toEqual({
      severity: 'error',
      options: { a: 2, b: 3 },
    });
  });

  it.each([
    ['/t/hr/a.json', 'hr-to-ad'],
    ['/t/hr/deep/a.json', 'hr-to-ad'],
    ['/t/a.json', 'cloud-sync'],
    ['/elsewhere/hr/a.json', 'cloud-sync'],
    ['/t/hr/.hidden/a.json', 'hr-to-ad'],
  ])('%s is %s by its override', (path, dialect) => {
    const chain = [
      config('/t', {
        dialect: 'cloud-sync',
        overrides: [{ files: ['./hr/**/*.json'], dialect: 'hr-to-ad' }],
      }),
    ];
    expect(settingsFor(chain, path).dialect).toBe(dialect);
  });
});

describe('paths', () => {
  it.each([
    ['/a/b', '/a/b/c.json', 'c.json'],
    ['/a/b', '/a/c.json', '../c.json'],
    ['/', '/c.json', 'c.json'],
    ['C:/a', 'D:/c.json', 'D:/c.json'],
  ])('from %s to %s: %s', (folder, path, relative) => expect(relativePath(folder, path)).toBe(relative));

  it.each([
    ['/a/b', '../c.json', '/a/c.json'],
    ['/a/b', './c/../d.json', '/a/b/d.json'],
    ['/a', '/c.json', '/c.json'],
    ['C:/a', 'b.json', 'C:/a/b.json'],
    ['C:/a', '..\\b.json', 'C:/b.json'],
    ['/a', '../../../c.json', '/c.json'],
  ])('%s and %s: %s', (folder, path, resolved) => expect(resolvePath(folder, path)).toBe(resolved));
});
