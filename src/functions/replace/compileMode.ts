import { toText } from '../../values/convert.ts';
import { isNullOrEmpty } from '../../values/value.ts';
import { argumentAt, notSingle, textAt } from '../arguments.ts';
import type { Call, Evaluate } from '../define.ts';
import { argumentValue } from '../findings.ts';
import { mapTextWith } from '../mapTextWith.ts';
import { limitReplacements, replaceLimited } from './limitReplacements.ts';
import { noteMatches } from './noteMatches.ts';
import { guardUnanswered, matchReplacementAt, type PatternGroup, patternGroupAt } from './regexPlaces.ts';
import { replacePlaces as places, type ReplaceMode } from './replaceMode.ts';

/** The closure of one mode of Replace; the places it needs are supplied (language.md section 7). */
export function compileMode(mode: ReplaceMode, call: Call): Evaluate {
  return compilers[mode](call);
}

const compilers: Readonly<Record<ReplaceMode, (call: Call) => Evaluate>> = {
  1: replaceText,
  2: fillTemplate,
  3: replaceMatches,
  4: replaceGroups,
  5: takeFromAttribute,
};

function replaceText(call: Call): Evaluate {
  return mapTextWith(call, {
    first: textAt(call, places.oldValue),
    second: textAt(call, places.replacementValue),
    change: (text, old, replacement) =>
      text.includes(old) ? replaceLimited(call, text, old, replacement) : text,
  });
}

function fillTemplate(call: Call): Evaluate {
  return mapTextWith(call, {
    first: textAt(call, places.oldValue),
    second: textAt(call, places.template),
    change: (text, old, template) => replaceLimited(call, template, old, text),
    nullAs: '',
  });
}

function replaceMatches(call: Call): Evaluate {
  return mapTextWith(call, {
    first: matchReplacementAt(call),
    change: guardUnanswered(call, (text, { regex, replacement, references }, _, run) => {
      noteMatches(call, run, regex, text);
      limitReplacements(call, regex, text, replacement.text.length + references * text.length);
      return regex.replace(text, replacement);
    }),
  });
}

function replaceGroups(call: Call): Evaluate {
  return mapTextWith(call, {
    first: patternGroupAt(call),
    second: textAt(call, places.replacementValue),
    change: guardUnanswered(call, (text, { regex, group }, replacement, run) => {
      noteMatches(call, run, regex, text);
      limitReplacements(call, regex, text, replacement.length);
      return regex.replaceGroup(text, group, replacement);
    }),
  });
}

function takeFromAttribute(call: Call): Evaluate {
  const source = argumentAt(call, places.source).evaluate;
  const attribute = argumentAt(call, places.replacementAttributeName).evaluate;
  const patternGroup = patternGroupAt(call);
  const take = guardUnanswered<PatternGroup, undefined>(call, (text, { regex, group }, _, run) => {
    noteMatches(call, run, regex, text);
    return regex.firstGroup(text, group) ?? '';
  });
  return (run) => {
    const value = source(run);
    const pattern = patternGroup(run);
    const other = attribute(run);
    if (!isNullOrEmpty(value)) {
      call.note?.(run, 'the source has a value, which is the result');
      return value;
    }
    const text = toText(other) ?? call.fail(argumentValue, notSingle(other), places.replacementAttributeName);
    return take(text, pattern, undefined, run);
  };
}
