/** Whether a text was probably meant as a regular expression: a class, a shorthand, a group, a repetition of anything. */
export function looksLikePattern(text: string): boolean {
  return /\[[^\]]+\]|\\[dDsSwWbBpP.]|\(\?|\.[*+]|^\^.|.\$$|\(\w+(\|\w+)+\)/s.test(text);
}
