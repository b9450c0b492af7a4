import { describe, expect, it } from 'vitest';
import { bindAttributes, bindRowKey, readUsers } from '../../src/readers/index.ts';
import { collect, input, usersOf } from './support.ts';

const user = {
  userName: 'bjensen',
  active: false,
  level: 7,
  name: { givenName: 'Barbara', familyName: 'Jensen' },
  emails: [
    { type: 'home', value: 'home@example.com' },
    { type: 'Work', value: 'work@example.com' },
    { type: 'work', value: 'second@example.com' },
  ],
  roles: [{ value: 'Reader' }, { value: 'Owner', primary: true }],
  phoneNumbers: { type: 'work', value: '555' },
  tags: ['a', true, 3, null],
  nothing: null,
  none: [],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
    department: 'Sales',
    manager: { value: '89607' },
  },
  'urn:contoso:employee:JobCode': 'TL-1003',
  'flat.name': 'flat',
  fraction: 1.5,
  huge: 2 ** 60,
};

describe('a name in a JSON record leads to', () => {
  it.each([
    ['userName', 'bjensen'],
    ['USERNAME', 'bjensen'],
    ['user_name', 'bjensen'],
    ['active', false],
    ['level', 7n],
    ['name.givenName', 'Barbara'],
    ['Name.GivenName', 'Barbara'],
    ['flat.name', 'flat'],
    ['emails[type eq "work"].value', 'work@example.com'],
    ['emails[type eq "other"].value', null],
    ['roles[primary eq "True"].value', 'Owner'],
    ['roles[primary eq true].value', 'Owner'],
    ['phoneNumbers[type eq "work"].value', '555'],
    ['tags', ['a', 'True', '3']],
    ['nothing', null],
    ['none', null],
    ['absent', null],
    ['name.absent', null],
    ['userName.givenName', null],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', 'Sales'],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value', '89607'],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:absent', null],
    ['urn:ietf:params:scim:schemas:extension:other:2.0:User:department', null],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName', 'bjensen'],
    ['urn:contoso:employee:JobCode', 'TL-1003'],
    ['', null],
    ['.', null],
    ['emails[', null],
    ['constructor', null],
    ['__proto__', null],
    ['name.__proto__.toString', null],
    ['tags.length', 'line 1: attribute-structure'],
    ['name', 'line 1: attribute-structure'],
    ['emails', 'line 1: attribute-structure'],
    ['emails.value', 'line 1: attribute-structure'],
    ['emails[type eq "work"]', 'line 1: attribute-structure'],
    ['fraction', 'line 1: attribute-number'],
    ['huge', 'line 1: attribute-number'],
  ])('[%s]', async (name, value) => {
    const [read] = await usersOf(`${JSON.stringify(user)}\n{}`, [name]);
    expect(typeof read === 'string' ? read : read?.[0]).toEqual(value);
  });

  it('what stands under a name such as __proto__ in the text itself', async () => {
    expect(await usersOf('{"__proto__":"x","constructor":"y"}', ['__proto__', 'constructor'])).toEqual([
      ['x', 'y'],
    ]);
  });
});

describe('a name in a CSV leads to', () => {
  it.each([
    ['the exact column first', 'username,userName\n1,2\n', 'userName', '2'],
    ['else one without regard to case', 'x,USERNAME\n1,2\n', 'userName', '2'],
    ['else one without regard to blanks', 'x,User principal name\n1,2\n', 'userPrincipalName', '2'],
    ['else one without regard to underscores', 'x,user_name\n1,2\n', 'userName', '2'],
    ['a column with a SCIM path', 'x,name.givenName\n1,2\n', 'name.givenName', '2'],
    [
      'a column with a filter',
      'x,"emails[type eq ""work""].value"\n1,2\n',
      'emails[type eq "work"].value',
      '2',
    ],
    ['nothing, where the prototype has it', 'x,y\n1,2\n', 'constructor', null],
    ['nothing, for a column without name', 'x,\n1,2\n', '', null],
  ])('%s', async (_, text, name, value) => {
    expect((await usersOf(text, [name])).at(-1)).toEqual([value]);
  });
});

describe('names that no record has', () => {
  async function unread(text: string, names: readonly string[]): Promise<unknown[]> {
    const binding = bindAttributes(names);
    for (const item of await collect(readUsers([input(text)])))
      if (item.kind === 'record') binding.read(item.record);
    return binding.unread().map(({ message, help }) => [message, help]);
  }

  it('are told with the columns there are and the likely one', async () => {
    expect(await unread('login,mail\n1,2\n', ['mail', 'logon'])).toEqual([
      [
        'The expression reads [logon], which the input does not have; it has login, mail.',
        'Did you mean [login]?',
      ],
    ]);
    expect(await unread('givenName,x\n1,2\n', ['name.givenName'])).toEqual([
      [expect.any(String), 'Did you mean [givenName]?'],
    ]);
  });

  it('are only those that no JSON record has', async () => {
    expect(await unread('[{"a":"1"},{"b":null}]', ['a', 'b', 'c'])).toHaveLength(1);
  });

  it('are none where nothing could be read', async () => {
    expect(await unread('', ['a'])).toEqual([]);
  });
});

describe('the key of a row', () => {
  it.each([
    ['{"displayName":"D","userName":"u","id":"i"}', 'i'],
    ['{"ExternalId":701984,"id":"i"}', '701984'],
    ['{"externalId":"","mail":"m"}', 'm'],
    ['{"x":"y"}', null],
    ['mail,Employee ID\nm,7\n', '7'],
    ['mail,Employee ID\nm,\n', 'm'],
    ['x,y\n1,2\n', null],
  ])('of %j is %j', async (text, key) => {
    const keyOf = bindRowKey();
    const items = await collect(readUsers([input(text)]));
    expect(items.flatMap((item) => (item.kind === 'record' ? keyOf(item.record) : []))).toEqual([key]);
  });
});
