import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Item } from '../../shared/model/item.ts';
import { nameOf } from '../content/naming.ts';
import { useWords } from '../i18n/useWords.ts';
import { library } from '../library/index.ts';
import { useSession } from '../session/index.ts';

const shown = 8;

const useMatches = (search: string): readonly Item[] => {
  const project = useSession((session) => session.project?.id ?? null);
  const [matches, setMatches] = useState<readonly Item[]>([]);
  useEffect(() => {
    if (project === null) return;
    let wanted = true;
    void library.items(project, { search, offset: 0, limit: shown }).then(({ items }) => {
      if (wanted) setMatches(items);
    });
    return () => {
      wanted = false;
    };
  }, [project, search]);
  return matches;
};

/** Finds an item by what it says. */
export const Finder = ({ choose }: { readonly choose: (id: string) => void }): ReactNode => {
  const { explore } = useWords();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 150);
  const matches = useMatches(search);
  const combobox = useCombobox();
  const submit = (id: string): void => {
    choose(id);
    setText('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit}>
      <Combobox.Target>
        <TextInput
          aria-label={explore.findLabel}
          placeholder={explore.findLabel}
          leftSection={<IconSearch size={17} aria-hidden="true" />}
          value={text}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options>
          {matches.map((item) => (
            <Combobox.Option key={item.id} value={item.id}>
              {nameOf(item)}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};
