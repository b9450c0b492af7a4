import type { Uniqueness } from '../../prove/index.ts';
import { counted, grouped, percent } from '../columns.ts';
import type { Style } from '../style.ts';
import { indented } from './argumentText.ts';

/** How users of one name are told apart, and how many digits that would take. */
export function uniquenessText(
  { random, namesakes, digits }: Uniqueness,
  style: Style,
  width: number,
): string {
  const sentences: string[] = [];
  if (random !== undefined) {
    const least = random.equallyLikely ? '' : 'at least ';
    const wanted =
      random.ofWanted === undefined
        ? ''
        : ` Of ${counted(digits?.users ?? 0, 'such user')} any two get the same with a probability of ${least}${percent(random.ofWanted)}.`;
    sentences.push(
      `The random part can be ${grouped(random.outcomes)} different texts: two users of one name get the same value with a probability of ${least}${percent(random.ofTwo)}.${wanted}`,
    );
  }
  if (namesakes !== undefined) {
    sentences.push(
      namesakes >= 1000
        ? 'SelectUniqueValue has a value for 1,000 users of one name and more.'
        : `SelectUniqueValue has a value for ${counted(namesakes, 'user')} of one name at most; the next one goes to escrow, and with short names earlier.`,
    );
  }
  if (digits !== undefined) {
    const wish = `${counted(digits.users, 'user')} of one name and a risk of at most ${percent(digits.risk)}`;
    sentences.push(
      digits.digits === undefined
        ? `For ${wish} not even 256 random digits suffice.`
        : `For ${wish} it takes ${counted(digits.digits, 'random digit')}, RandomString(${digits.digits}, ${digits.digits}, 0, 0, 0, ): the probability is then ${percent(digits.probability)}.`,
    );
  }
  if (sentences.length === 0) return '';
  return `${style.bold('users of one name')}\n${sentences.map((text) => indented(text, 2, width)).join('')}`;
}
