import type { Abstract, Segment, Shape } from '../../src/analyze/index.ts';

/** What is known of a value in one line: `null | [a-z]{1,} "@contoso.com"`; bounds of the whole where they say more. */
export function shownShapes({ canBeNull, canBeList, canBeText, shapes }: Abstract): string {
  const texts = shapes.map(shownShape).join(' | ');
  const values = [
    ...(canBeNull ? ['null'] : []),
    ...(canBeList ? [`list of (${texts})`] : []),
    ...(canBeText ? [texts] : []),
  ];
  return values.length === 0 ? 'nothing' : values.join(' | ');
}

function shownShape({ segments, minLength, maxLength }: Shape): string {
  const parts = segments.map(shownSegment).join(' ') || '""';
  const [least, most] = segments.reduce(
    ([min, max], segment) =>
      typeof segment === 'string'
        ? [min + segment.length, max + segment.length]
        : [min + segment.min, max + segment.max],
    [0, 0],
  );
  return least === minLength && most === maxLength ? parts : `(${parts}){${bounds(minLength, maxLength)}}`;
}

function shownSegment(segment: Segment): string {
  if (typeof segment === 'string') return JSON.stringify(segment);
  return `${shownUnits(segment.units)}{${bounds(segment.min, segment.max)}}`;
}

function bounds(min: number, max: number): string {
  return min === max ? `${min}` : `${min},${max === Number.POSITIVE_INFINITY ? '' : max}`;
}

function shownUnits(units: readonly number[]): string {
  if (units.length === 2 && units[0] === 0 && units[1] === 0xffff) return 'any';
  const ranges: string[] = [];
  for (let i = 0; i < units.length; i += 2) {
    const [first, last] = [shownUnit(units[i]!), shownUnit(units[i + 1]!)];
    ranges.push(first === last ? first : `${first}-${last}`);
  }
  return ranges.length > 12 ? `[${ranges.slice(0, 3).join('')}…]` : `[${ranges.join('')}]`;
}

function shownUnit(unit: number): string {
  return unit > 0x20 && unit < 0x7f ? String.fromCharCode(unit) : `\\u${unit.toString(16).padStart(4, '0')}`;
}
