import { countAt, quote } from './arguments.ts';
import { defineFunction } from './define.ts';
import { argumentValue } from './findings.ts';
import { mapTextWith } from './mapTextWith.ts';

export const dnComponent = defineFunction({
  name: 'DNComponent',
  summary: 'Takes the value of one component of a distinguished name.',
  reference: 'language.md section 8',
  availability: 'cloud-sync',
  parameters: [
    {
      name: 'dn',
      type: 'String',
      required: true,
      description: 'The distinguished name, such as CRef([dn]).',
    },
    {
      name: 'ComponentNumber',
      type: 'Integer',
      required: true,
      description: 'Which component, counted from 1 on the left.',
    },
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    {
      mark: 'D',
      text: 'Documented for cloud sync only. The value of the n-th component from the left, counted from 1.',
    },
    { mark: 'A', text: 'A number outside the components is an error, and so is a component without =.' },
    {
      mark: 'A',
      text: 'A comma after a backslash does not separate components; the value keeps its backslashes.',
    },
    { mark: 'A', text: 'Null stays null. A multi-valued source is treated value by value.' },
  ],
  examples: [
    {
      expression: 'DNComponent(CRef([dn]), 1)',
      attributes: { dn: 'cn=Joe,ou=Sales,dc=contoso,dc=com' },
      gives: 'Joe',
    },
    {
      expression: 'DNComponent([dn], 2)',
      attributes: { dn: 'cn=Doe\\, Joe,ou=Sales,dc=contoso' },
      gives: 'Sales',
    },
    { expression: 'DNComponent("cn=Joe,dc=com", 3)', gives: { outcome: 'error' } },
  ],
  compile: (call) =>
    mapTextWith(call, {
      first: countAt(call, 1),
      change(dn, number) {
        const component = componentsOf(dn)[number - 1];
        if (component === undefined) {
          return call.fail(argumentValue, `${quote(dn)} has no component ${number}; they count from 1.`, 1);
        }
        const equals = component.indexOf('=');
        if (equals === -1)
          return call.fail(argumentValue, `${quote(component)} has no = and is no component of a name.`, 0);
        return component.slice(equals + 1);
      },
    }),
});

function componentsOf(dn: string): string[] {
  const components: string[] = [];
  let start = 0;
  for (let at = 0; at < dn.length; at++) {
    const character = dn.charAt(at);
    if (character === '\\') at++;
    if (character !== ',') continue;
    components.push(dn.slice(start, at));
    start = at + 1;
  }
  components.push(dn.slice(start));
  return components;
}
